/** What a file is there for: to be deployed, to be read and adapted, or to test something. */
export type Purpose = 'deployment' | 'example' | 'test';
