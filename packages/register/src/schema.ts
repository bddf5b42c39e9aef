/** The PostgreSQL schema of the register; its tables are named in this package only. */
export const registerSchema = 'register';
