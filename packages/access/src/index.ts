export {
  type Action,
  can,
  type DraftVisibility,
  officerActions,
  powers,
  type Resource,
  visibleDrafts,
} from './permissions';
export { graphItself, guest, type Membership, type Principal, type Role } from './principal';
