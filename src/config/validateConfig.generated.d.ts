/** Whether a value is a configuration; compiled by ajv from `schema.json`, since loading ajv would double the start-up. */
export declare function validateConfig(config: unknown): boolean;
