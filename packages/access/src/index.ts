export { mayAsk, type Operation, operationNamed, operations, type Place, type Reach } from './operations';
export {
  can,
  knowsNoFewerDrafts,
  type Places,
  placesOf,
  publishing,
  type Resource,
  signInDemanded,
  visibleDrafts,
} from './permissions';
export {
  type Action,
  actions,
  bodyNames,
  type Holder,
  holdersOf,
  type Powers,
  powers,
  powersWith,
  type SystemPower,
  usualPowers,
  whoMay,
} from './powers';
export { forSecretariat, graphItself, guest, type Membership, type Principal, type Role } from './principal';
