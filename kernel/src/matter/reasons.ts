/** Why a report may be declined (不予受理), after GB/T 33358 and 国办发〔2020〕53号: what other procedures already hold. */
export const declineReasons = ['in_other_procedure', 'secret_or_privacy', 'outside_district', 'no_request', 'already_answered'] as const

export type DeclineReason = (typeof declineReasons)[number]

/** Why a unit may send a dispatch back (退单). */
export const returnReasons = ['not_our_duty', 'wrong_area', 'lacks_information', 'needs_joint_handling'] as const

export type ReturnReason = (typeof returnReasons)[number]

/** For what a clock may be paused (暂停计时): time that is not the unit's to use, after the special procedures of 特别程序. */
export const pauseReasons = ['waits_for_reporter', 'waits_for_inspection', 'weather', 'legal_procedure'] as const

export type PauseReason = (typeof pauseReasons)[number]
