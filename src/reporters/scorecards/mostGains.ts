/** As many things to fix as a reader takes on at once. */
export const mostGains = 5;
