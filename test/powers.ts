import { powersPage } from './powers-page';

/** `npm run powers`: who may do what for each operation. */
process.stdout.write(powersPage());
