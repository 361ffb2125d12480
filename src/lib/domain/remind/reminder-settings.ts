/**
 * When the program reminds by itself, in the order of the month: to units with nothing saved yet; some
 * workdays before the cutoff; on its day in the morning and in the afternoon; and the morning after.
 */
export const reminderRules = [
	...(['start', 'ahead', 'cutoffMorning', 'cutoffAfternoon', 'after'] as const)
] as const;
export type ReminderRule = (typeof reminderRules)[number];

export function isReminderRule(text: string): text is ReminderRule {
	return reminderRules.some((rule) => rule === text);
}

/** The times are 09:00 in Shanghai; an empty one is off. */
export type ReminderSettings = {
	remindStart: string;
	remindStartDay: number;
	remindAhead: string;
	/** Workdays before the last day that is in time. */
	remindAheadDays: number;
	remindCutoffMorning: string;
	remindCutoffAfternoon: string;
	remindAfter: string;
	/** Nothing is sent from one to the other, over midnight too; without both there are no quiet hours. */
	quietFrom: string;
	quietUntil: string;
	/** The office gets the list of the units with every reminder but the first. */
	remindOffice: boolean;
	/** Beside the notice in the program, where the way is set up. */
	remindByMail: boolean;
	remindByGroup: boolean;
};

export const defaultReminders: ReminderSettings = {
	remindStart: '09:00',
	remindStartDay: 15,
	remindAhead: '09:00',
	remindAheadDays: 3,
	remindCutoffMorning: '09:00',
	remindCutoffAfternoon: '16:00',
	remindAfter: '09:00',
	quietFrom: '20:00',
	quietUntil: '08:00',
	remindOffice: true,
	remindByMail: true,
	remindByGroup: true
};

export const reminderNames: readonly (keyof ReminderSettings)[] = [
	...(['remindStart', 'remindStartDay', 'remindAhead', 'remindAheadDays'] as const),
	...(['remindCutoffMorning', 'remindCutoffAfternoon', 'remindAfter'] as const),
	...(['quietFrom', 'quietUntil', 'remindOffice', 'remindByMail', 'remindByGroup'] as const)
];

/** The setting that holds the time of a rule. */
export const timeOfRule = {
	start: 'remindStart',
	ahead: 'remindAhead',
	cutoffMorning: 'remindCutoffMorning',
	cutoffAfternoon: 'remindCutoffAfternoon',
	after: 'remindAfter'
} as const satisfies Record<ReminderRule, keyof ReminderSettings>;
