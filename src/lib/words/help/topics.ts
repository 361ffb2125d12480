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
