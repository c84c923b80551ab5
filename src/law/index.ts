/** The door of `law`: dated parameters and the rules that use them. Pure and safe in a browser. */
export { dayAfter, isIsoDay, isMonthDay, requireIsoDay, type IsoDay } from './iso-day.ts';
export { getParameter, MONEY_UNITS, parameterOn, sourcesOf, UnknownParameterError } from './parameter.ts';
export type {
  Confidence,
  ExpectedParameter,
  KnownParameter,
  LegalStatus,
  Parameter,
  ParameterFile,
  ParameterOn,
  ParameterSet,
  ParameterValue,
  PlannedEntry,
  PlanStatus,
  SeriesEntry,
  SeriesStatus,
  Source,
  SourceTier,
  Unit,
  UnknownParameter,
} from './parameter.ts';
export { nextChange, plannedOn, toBeChecked } from './parameter-change.ts';
export type { CheckReason, EntryToCheck, ParameterChange } from './parameter-change.ts';
export { parameterSetOf, portableParameters } from './portable-parameters.ts';
export { InvalidParameterFileError, parameterFileSchema, readParameters, valueProblem } from './parameter.schema.ts';
export { checkPayslip, PAYSLIP_ITEMS, type PayslipCheck, type PayslipFacts, type PayslipItem } from './payslip-items.ts';
export { equalPay, incomeGuarantee, type AgencyPayFacts, type EqualPay, type IncomeGuarantee } from './agency-pay.ts';
export { builtUpLeave, leaveLapses, type BuiltUpLeave, type LeaveLapse, type LeaveLapseFacts, type LeavePeriod } from './leave-hours.ts';
export { wageClaimEnds, oldestClaimablePayday, type WageClaim, type WageClaimFacts } from './wage-claim.ts';
export { countedPay, bankPaymentDue, PAY_KINDS, type CountedPay, type PayItem, type PayKind } from './counted-pay.ts';
export { countedHours, type CountedHours, type HoursKind } from './counted-hours.ts';
export { minimumHourlyWage, type Worker } from './minimum-hourly-wage.ts';
export {
  dueMinimumWage,
  checkMinimumWage,
  type DueMinimumWage,
  type HoursEntry,
  type HoursFacts,
  type HoursPart,
  type MinimumWageCheck,
  type PayVerdict,
} from './minimum-wage.ts';
export {
  monthlyMinimumWage,
  checkMonthlyWage,
  type HoursByWeekday,
  type MonthlyMinimumWage,
  type MonthlyWageFacts,
} from './monthly-minimum-wage.ts';
export {
  holidayAllowance,
  holidayAllowancePaidBy,
  lessAllowanceByCao,
  type HolidayAllowance,
  type HolidayAllowanceFacts,
  type HolidayAllowanceMoment,
} from './holiday-allowance.ts';
export { latePayIncrease, type LatePayFacts, type LatePayIncrease } from './late-pay.ts';
export {
  mayDeduct,
  takenFromMinimumWage,
  DEDUCTION_KINDS,
  type DeductionCondition,
  type DeductionKind,
  type DeductionPermission,
  type DeductionRule,
  type TakenFromMinimumWage,
  type WagePart,
} from './deductions.ts';
export {
  checkHousingDeduction,
  housingDeductionShare,
  type HousingCondition,
  type HousingDeduction,
  type HousingDeductionFacts,
} from './housing-deduction.ts';
export { checkHealthDeduction, type HealthCondition, type HealthDeduction, type HealthDeductionFacts } from './health-deduction.ts';
export type { DeductionLimit, DeductionVerdict } from './deduction-limit.ts';
export { addDays, addMonths, ageOn, dayNumber, dayOfNumber, daysBetween, endOfMonth, weekday } from './calendar.ts';
export { dayOf, dutchMinute, midnight, type LocalTime } from './dutch-clock.ts';
export { checkWorkingTime, type WorkingTimeReport } from './working-time.ts';
export { longAverage, parametersOfRule, type LongAverage } from './working-time-limits.ts';
export { ageGroupOn, birthDateOfGroup, workingAges, type AgeGroup, type WorkingAges } from './working-age.ts';
export { type Roster, type RosterShift } from './working-time-roster.ts';
export { type Condition, type WorkingTimeFinding, type WorkingTimeRule } from './working-time-finding.ts';
export {
  fixedHoursOffer,
  isCancelledCallPaid,
  mayRefuseCall,
  paidHours,
  type FixedHoursOffer,
  type OnCallFacts,
  type OnCallOutcome,
} from './oncall.ts';
export {
  deregistrationOnDeparture,
  moveReport,
  registrationOnArrival,
  rniDesks,
  type DepartureAnswer,
  type RegistrationAnswer,
} from './registration.ts';
export {
  cakFines,
  insuranceByCak,
  insuranceTerm,
  mustInsure,
  nextCakStep,
  ownRisk,
  type CakFines,
  type CakInsurance,
  type CakLetters,
  type CakStep,
  type InsuranceFacts,
  type InsuranceTerm,
} from './health-insurance.ts';
export { ownRegistration, taxWithoutBsn, type OwnRegistration } from './own-registration.ts';
export { landlordNotice, putOut, type WhoDecides } from './eviction.ts';
export { landlordFee, registrationFee, serviceCosts, writtenTenancy } from './tenancy-terms.ts';
export {
  agencyHousingStay,
  depositLimit,
  depositReturn,
  mediationFee,
  rentRise,
  separateTenancy,
  startingRentCheck,
  tenantNotice,
  type DepositLimit,
  type DepositReturn,
  type MediationFee,
  type RentRise,
  type StartingRentCheck,
} from './housing-cost.ts';
export {
  careAllowance,
  rentAllowance,
  type AllowanceAnswer,
  type AllowanceCheck,
  type RentAllowanceAnswer,
  type RentedHousing,
} from './allowances.ts';
export { lessonsPayers, type LessonsFacts, type LessonsPayer, type LessonsReason } from './lessons.ts';
export { trainingRight, type TrainingRight } from './training-rights.ts';
export { endedLessonsSchemes, type LessonsSchemeId } from './ended-lessons-schemes.ts';
export { exploitationInOffer, jobOfferSignGround, weighJobOffer, type JobOfferAnswer } from './job-offer.ts';
export { JOB_OFFER_SIGNS, type JobOfferSign, type JobOfferSignId } from './job-offer-signs.ts';
export { exploitationSigns, weighAgencySigns, type AgencySignId, type ExploitationSigns, type WeighedAgencySign } from './agency-signs.ts';
export { lenderAdmission, lenderRegisterGround, type Beginning, type LenderAdmission } from './lender-admission.ts';
export { objectionTerm, trafficFinePayment, type DisputedKind, type ObjectionTerm } from './objection.ts';
export { joinGrounds } from './join-grounds.ts';
export { Grounds, type Ground, type NotKnown, type RuleAnswer } from './ground.ts';
export { clauseOn, CONTRACT_CLAUSES, type ClauseAnswer, type ContractClauseId } from './contract-clauses.ts';
export { noticePeriod, type Notice, type NoticeFacts } from './notice.ts';
export {
  announcementCompensation,
  announcementDeadline,
  announcementDuty,
  type AnnouncementCompensation,
  type AnnouncementDeadline,
  type AnnouncementDuty,
  type AnnouncementFacts,
  type FixedContract,
} from './announcement.ts';
export {
  agencyPhase,
  contractChain,
  type AgencyPhase,
  type AgencyWork,
  type Chain,
  type ChainContract,
  type ChainReading,
} from './chain.ts';
export { probation, type Probation, type ProbationFacts, type ProbationFlaw } from './probation.ts';
export {
  transitionPayment,
  type Initiative,
  type NoTransition,
  type TransitionAmount,
  type TransitionDue,
  type TransitionFacts,
  type TransitionPayment,
} from './transition-payment.ts';
export { reflectionPeriod, type Reflection, type SettlementFacts } from './settlement.ts';
export { courtDeadline, type CourtClaim, type CourtDeadline } from './court-deadlines.ts';
export { illnessBan, pregnancyBan, type Ban, type IllnessBanFacts, type PregnancyBanFacts, type WayOfEnding } from './dismissal-bans.ts';
export {
  applyForBenefit,
  benefitPerDay,
  benefitTerms,
  weeksCondition,
  type ApplyWindow,
  type BenefitPerDay,
  type BenefitTerms,
  type Period,
  type WeeksCondition,
  type WeeksFacts,
} from './unemployment.ts';
export { leavePayout, type LeavePayout, type LeavePayoutFacts } from './leave-payout.ts';
export { sickPayForDay, sickPayTerm, type SickDayFacts, type SickDayPay, type SickPayFacts, type SickPayTerm } from './sick-pay.ts';
export { agencyEnd, agencyHousingEnd, agencyNotice, type AgencyEnd, type AgencyEndFacts, type AgencyHousingEnd } from './agency-end.ts';
export { bankruptEmployer, type BankruptEmployer } from './bankrupt-employer.ts';
export { benefitAtRisk, type BenefitEffect, type BenefitRisk } from './benefit-at-risk.ts';
export { employerEnding, endingBecauseOfPregnancy, workedOn, type EmployerEnding, type EmployerEndingFacts } from './employer-ending.ts';
export { holidayAllowanceLeft, type HolidayAllowanceLeft } from './holiday-allowance-left.ts';
export { noticePay, type NoticePayFacts } from './notice-pay.ts';
export { sickAtEnd, type SickAtEnd } from './sick-at-end.ts';
export type { Illness } from './illness.ts';
export { lengthOfService, type LengthOfService } from './length-of-service.ts';
