/** Whether a value is a configuration; compiled by ajv from `schema.json`, since loading ajv would double the start-up. */
export declare const validateConfig: {
  (config: unknown): boolean;
  errors?: readonly unknown[] | null;
};
