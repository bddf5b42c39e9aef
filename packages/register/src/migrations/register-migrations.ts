import { RegisterAnnexes1771000000000 } from './register-annexes';
import { RegisterCarried1771000000000 } from './register-carried';
import { RegisterChanges1768000000000 } from './register-changes';
import { RegisterFamilies1764000000000 } from './register-families';
import { RegisterFeed1772000000000 } from './register-feed';
import { RegisterKeptCopies1769500000000 } from './register-kept-copies';
import { RegisterOrders1769000000000 } from './register-orders';
import { RegisterRowSecurity1770600000000 } from './register-row-security';
import { RegisterSignatures1774000000000 } from './register-signatures';
import { RegisterTables1763700000000 } from './register-tables';
import { RegisterTasks1770000000000 } from './register-tasks';
import { RegisterTexts1768500000000 } from './register-texts';
import { RegisterTraits1770500000000 } from './register-traits';
import { RegisterWorkingLists1770000000001 } from './register-working-lists';

/** The migrations of the register's schema, the earliest first. */
export const registerMigrations = [
  RegisterTables1763700000000,
  RegisterFamilies1764000000000,
  RegisterChanges1768000000000,
  RegisterTexts1768500000000,
  RegisterOrders1769000000000,
  RegisterKeptCopies1769500000000,
  RegisterTasks1770000000000,
  RegisterWorkingLists1770000000001,
  RegisterTraits1770500000000,
  RegisterRowSecurity1770600000000,
  RegisterAnnexes1771000000000,
  RegisterCarried1771000000000,
  RegisterFeed1772000000000,
  RegisterSignatures1774000000000,
];
