import { adminHelp } from './admin.ts';
import { approverHelp } from './approver.ts';
import { auditorHelp } from './auditor.ts';
import { clerkHelp } from './clerk.ts';
import { evaluatorHelp } from './evaluator.ts';
import { leaderHelp } from './leader.ts';
import { officeHelp } from './office.ts';
import { questionsHelp } from './questions.ts';
import { securityHelp } from './security.ts';
import type { HelpTopic } from './topic.ts';

/** Every page of help, in the order of the index. */
export const helpTopics: readonly HelpTopic[] = [
	clerkHelp,
	approverHelp,
	officeHelp,
	leaderHelp,
	evaluatorHelp,
	adminHelp,
	securityHelp,
	auditorHelp,
	questionsHelp
];

export function findHelpTopic(id: string): HelpTopic | undefined {
	return helpTopics.find((topic) => topic.id === id);
}

/** Words of the help pages round the topics themselves. */
export const helpWords = {
	title: '帮助',
	about: '按岗位选一页，每一页都可以打印。这里只写本版本已有的功能。',
	onThisPage: '本页内容',
	standings: '任务状态',
	standing: '状态',
	meaning: '含义',
	copyCommand: '复制'
};
