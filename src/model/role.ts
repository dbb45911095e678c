/** What an environment is for. Findings with an allowance are graded by it. */
export type Role = 'local' | 'production' | 'unknown';
