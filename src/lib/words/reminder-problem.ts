import type { ReminderProblemFacts } from '../domain/remind/reminder-problem.ts';
import { notSentSentence } from './remind.ts';

type Words = {
	[Code in keyof ReminderProblemFacts]: (facts: ReminderProblemFacts[Code]) => string;
};

export const reminderProblemWords: Words = {
	'reminder.demo': () => '演示不向外发送，没有试发。请在正式使用的地区里试发。',
	'reminder.no-mail': () => '本人账号还没有邮箱，没有试发。请先在“本人账号”里填写邮箱。',
	'reminder.not-sent': ({ why, number }) => `没有发出：${notSentSentence({ why, code: number })}`
};
