import type { Schema } from '../config/schemaParts.ts';

export const text: Schema = { type: 'string', minLength: 1 };
export const texts: Schema = { type: 'array', items: text };

/** `pluginFaults` teaches ajv both of these keywords, since JSON has neither functions nor expressions. */
export const isFunction: Schema = { isFunction: true };
export const isRegExp: Schema = { isRegExp: true };
