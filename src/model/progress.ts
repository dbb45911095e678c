/** Hears how far long work has come; only there where somebody watches. */
export type Progress = (work: 'reading' | 'rendering' | 'judging', done: number, total: number) => void;
