import { RegisterChanges1768000000000 } from './register-changes';
import { RegisterFamilies1764000000000 } from './register-families';
import { RegisterKeptCopies1769500000000 } from './register-kept-copies';
import { RegisterOrders1769000000000 } from './register-orders';
import { RegisterTables1763700000000 } from './register-tables';
import { RegisterTexts1768500000000 } from './register-texts';

/** The migrations of the register's schema, the earliest first. */
export const registerMigrations = [
  RegisterTables1763700000000,
  RegisterFamilies1764000000000,
  RegisterChanges1768000000000,
  RegisterTexts1768500000000,
  RegisterOrders1769000000000,
  RegisterKeptCopies1769500000000,
];
