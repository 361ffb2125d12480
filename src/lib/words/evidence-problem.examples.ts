import type { EvidenceProblemFacts } from '../domain/evidence/evidence-problem.ts';

export const evidenceProblemExamples: EvidenceProblemFacts = {
	'evidence.nothing': {},
	'evidence.empty': { name: '现场照片.jpg' },
	'evidence.large': { name: '现场照片.bmp', now: 38, most: 20, isPicture: true },
	'evidence.type': { name: '系统截图.rar', why: 'archive' },
	'evidence.damaged': { name: '现场照片.jpg' },
	'evidence.many': { most: 20 },
	'evidence.twice': { name: '现场照片.jpg' },
	'evidence.infected': { name: '方案.docx' },
	'evidence.unscanned': { name: '方案.docx', why: { how: 'ended', code: 2 } },
	'evidence.link': { value: 'ftp://files' },
	'evidence.number': { value: '3' },
	'evidence.closed': {},
	'evidence.no-report': {},
	'evidence.absent': {}
};
