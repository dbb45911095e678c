/** Map keys and list indices from a resource's root to a value. The empty path is the resource itself. */
export type Path = readonly (string | number)[];
