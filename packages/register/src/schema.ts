/** The PostgreSQL schema of the register; its tables are named in this package only. */
export const registerSchema = 'register';

/** The channel on which PostgreSQL tells that there are changes; it says no more. */
export const changesChannel = 'register_changed';
