export { can, type DraftVisibility, knowsNoFewerDrafts, type Resource, visibleDrafts } from './permissions';
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
  whoMay,
} from './powers';
export { graphItself, guest, type Membership, type Principal, type Role } from './principal';
