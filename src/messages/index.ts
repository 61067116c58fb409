/** Types and schemas of what passes between page, background and windows. Nothing here runs but the checks. */
export { textsWithin } from './bounds';
export {
  BackgroundRequests,
  LONGEST_READING,
  LONGEST_TEXT,
  PageReplies,
  PROBLEMS,
  RequestsOfPages,
  type BackgroundAnswers,
  type BackgroundName,
  type BackgroundRequest,
  type DiagnosticNote,
  type FoundNames,
  type NameAdded,
  type PageAnswer,
  type PageHandlers,
  type PageName,
  type PageReport,
  type PageRequests,
  type Problem,
  type Recognition,
  type Result,
} from './contract';
