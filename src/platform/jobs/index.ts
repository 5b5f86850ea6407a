export { installJobs, jobSchema } from './install-jobs.ts'
export {
  jobKind,
  type JobAtHand,
  type JobData,
  type JobKind,
  type JobSettings,
  type NoData,
  type SendOptions,
  type Worker,
} from './job.ts'
export { makeJobs, type Jobs, type JobSender } from './jobs.ts'
