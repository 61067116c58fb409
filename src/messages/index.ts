/** Types and schemas of what passes between page, background and windows. Nothing here runs but the checks. */
export {
  BackgroundRequests,
  LONGEST_TEXT,
  PROBLEMS,
  type BackgroundAnswers,
  type BackgroundName,
  type BackgroundRequest,
  type FoundNames,
  type NameAdded,
  type PageAnswers,
  type PageName,
  type PageReport,
  type PageRequests,
  type Problem,
  type Recognition,
  type Result,
} from './contract';
