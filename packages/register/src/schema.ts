/** The PostgreSQL schema of the register: every subgraph may read it, and only this package writes it. */
export const registerSchema = 'register';
