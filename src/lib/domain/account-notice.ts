import type { ExceptionKind } from './period/exception.ts';
import type { ReminderRule } from './remind/reminder-settings.ts';
import type { MarkKind } from './report/mark.ts';

/** `task` null: all tasks of the unit. */
type Excepted = { period: string; kind: ExceptionKind; task: string | null };

/** What people are told, each with what its sentence needs. */
export type NoticeFacts = {
	'report.returned': { task: string; period: string; reason: string; until: string | null };
	'report.return-taken-back': { task: string; period: string };
	/** 代填: the office filed for the unit. */
	'report.on-behalf': { tasks: string[]; period: string };
	/** What the unit had typed and not submitted gave way to that: its words are kept here. */
	'report.draft-replaced': { task: string; period: string; texts: string[] };
	'report.on-behalf-taken-back': { task: string; period: string };
	/** 责任人确认: the clerk has submitted, and it waits for whoever answers for it. */
	'report.to-sign': { tasks: string[]; period: string };
	/** The unit has more time, nothing to file, or a closed month open again; `isClosed`: it counts with a 更正. */
	'period.excepted': Excepted & { untilAt: string | null; reason: string; isClosed: boolean };
	'period.exception-ended': Excepted;
	'objection.raised': { unit: string; task: string; period: string; mark: MarkKind };
	'objection.answered': {
		task: string;
		period: string;
		mark: MarkKind;
		accepted: boolean;
		answer: string;
	};
	/** The program reminds a unit of what it has not filed, and tells the office who has not. */
	'reminder.unfiled': { rule: ReminderRule; period: string; tasks: string[]; cutoffAt: string };
	'reminder.unfiled-units': {
		period: string;
		units: { unit: string; reports: number }[];
		cutoffAt: string;
		isOver: boolean;
	};
};
export type NoticeKind = keyof NoticeFacts;

export type Notice = { [Kind in NoticeKind]: { kind: Kind; facts: NoticeFacts[Kind] } }[NoticeKind];

export const noticeKinds: { readonly [Kind in NoticeKind]: true } = {
	'report.returned': true,
	'report.return-taken-back': true,
	'report.on-behalf': true,
	'report.draft-replaced': true,
	'report.on-behalf-taken-back': true,
	'report.to-sign': true,
	'period.excepted': true,
	'period.exception-ended': true,
	'objection.raised': true,
	'objection.answered': true,
	'reminder.unfiled': true,
	'reminder.unfiled-units': true
};

export function isNoticeKind(text: string): text is NoticeKind {
	return Object.hasOwn(noticeKinds, text);
}
