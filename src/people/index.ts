export { actorOf, type StaffActor } from './actor.ts'
export type { Means } from './means.ts'
export { actions, may, permit, reachOf, type Action, type Asking, type Reach } from './permissions.ts'
export { houseUnits, installation, isUnit, organUnits, units, type Unit } from './units.ts'

export { readBin } from './persons/bin.ts'
export { iinOf, maskIin, readIin, type Iin, type Sex } from './persons/iin.ts'
export { inventIin, seededChance, type Chance } from './persons/invent-iin.ts'
export type { Person } from './persons/person.ts'
export { foldedName, fullName, readName, shortName, type PersonName } from './persons/person-name.ts'
export { admitPerson } from './persons/persons.repo.ts'

export { createStaff, type CreatedStaff, type NewStaff } from './staff/create-staff.ts'
export { findKeeper } from './staff/find-keeper.ts'
export { endPost, givePost, type NewPost, type PostToEnd } from './staff/give-post.ts'
export type { Post } from './staff/post.ts'
export { listPosts, postsOf, staffAt, type Colleague } from './staff/posts.repo.ts'
export { resealFactors } from './staff/reseal-factors.ts'
export { dismissStaff, resetStaff } from './staff/reset-staff.ts'
export { codeAt, secondFactorUri, secondsLeft } from './staff/second-factor.ts'
export { listStaff, namesOf, staffWithLogin, type StaffLine } from './staff/staff.repo.ts'

export { createOrgan, endOrgan, membersOf, type NewMember, type NewOrgan } from './organs/create-organ.ts'
export { homeOffices, type HomeOffice } from './organs/home-office.ts'
export { addMember, type AddedMember } from './organs/add-member.ts'
export { firstOrgan, isOrgan, type MemberRole, type Organ, type OrganMember } from './organs/organ.ts'
export { listOrgans, organById, organsOf } from './organs/organs.repo.ts'

export { changePassword } from './sessions/change-password.ts'
export { attemptWithCode, confirmOnce, noteWrongCode, type CodeGiven, type Confirmation } from './sessions/confirm.ts'
export { changePost, findSession, postsToChoose, signOut } from './sessions/find-session.ts'
export { beginFirstSignIn, finishFirstSignIn, type Enrolment, type FirstSignIn } from './sessions/first-sign-in.ts'
export { forgetOldSessions } from './sessions/forget-old.ts'
export type { SignedIn } from './sessions/open-session.ts'
export { sessionActor, sessionRules, type Session } from './sessions/session.ts'
export {
  clearSessionCookie,
  readSessionCookie,
  sessionCookieName,
  setSessionCookie,
} from './sessions/session-cookie.ts'
export { signIn, type SignInInput } from './sessions/sign-in.ts'
