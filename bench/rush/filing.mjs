import { createHash } from 'node:crypto';
import { saidOf } from './said.mjs';

const month = 3;
const megabytes = 2;

/**
 * What somebody does for one report, step by step: each has its kind, how long after the one before it
 * follows (seconds) and what it asks. A step answers what the program has acknowledged, else nothing.
 * `chances` says what goes wrong on the way: a double click, a reply that never comes.
 */
export function filingOf({ at, taskId, unitId }, { period, browser, withFile, chances, key }) {
	const here = `/my/${period}`;
	const mark = `${taskId}.${unitId}`;
	const progress = saidOf(at, month);
	const file = withFile ? { name: `材料${at + 1}.pdf`, bytes: fileOf(at) } : null;
	const known = { base: 0, key, progress, sha256: file && hashOf(file.bytes), acknowledged: {} };

	async function save(fields, how) {
		const draft = { taskId, unitId, period, base: known.base, fields };
		const answer = await browser.save(draft, how);
		if (answer.status !== 200) return answer;
		const { revision, clashes } = JSON.parse(answer.text);
		if (clashes.length > 0) return { ...answer, status: 0, why: 'clash' };
		known.base = revision;
		known.acknowledged.draft = fields.progress;
		return answer;
	}

	/** A file whose answer was cut off is there already when it is sent again. */
	async function lookFor(name, refused) {
		const form = await browser.page(`${here}/${taskId}`);
		return form.status === 200 && !form.text.includes(name) ? refused : form;
	}

	function submitOnce(how) {
		const form = new URLSearchParams({ key: known.key, report: mark });
		form.set(`revision.${mark}`, String(known.base));
		return browser.send(`${here}/check?/submit`, form, how).then(receiptOf);
	}

	const steps = [
		{ kind: 'my', after: 0, ask: () => browser.page(here) },
		{
			...{ kind: 'form', after: 2 },
			ask: async () => {
				const answer = await browser.page(`${here}/${taskId}`);
				const base = /name="base" value="(\d+)"/.exec(answer.text)?.[1];
				if (base !== undefined) known.base = Number(base);
				return answer;
			}
		},
		{
			...{ kind: 'save', after: 2 },
			ask: async () => {
				const fields = { progress: progress.slice(0, 60) };
				if (chances.dropsSave) await save(fields, { dropAfterMs: chances.dropAfterMs });
				return save(fields);
			}
		},
		{
			...{ kind: 'save', after: 2 },
			ask: () => save({ status: 'underway', percent: '35', progress })
		},
		...(file
			? [
					{
						...{ kind: 'evidence', after: 1 },
						ask: async () => {
							const fields = { base: String(known.base), shown: '{}', deed: 'stay' };
							const path = `${here}/${taskId}?/save`;
							const sent = taken(await browser.send(path, { fields, file }));
							const answer = sent.status === 400 ? await lookFor(file.name, sent) : sent;
							if (answer.status === 200) known.acknowledged.sha256 = known.sha256;
							return answer;
						}
					}
				]
			: []),
		{
			...{ kind: 'check', after: 1 },
			ask: async () => {
				const answer = await browser.page(`${here}/check`);
				known.key ??= /name="key" value="([^"]+)"/.exec(answer.text)?.[1];
				return answer;
			}
		},
		{
			...{ kind: 'submit', after: 2 },
			ask: async () => {
				if (chances.dropsSubmit) await submitOnce({ dropAfterMs: chances.dropAfterMs });
				const clicks = chances.clicksTwice ? 2 : 1;
				const answers = await Promise.all(Array.from({ length: clicks }, () => submitOnce()));
				const receipts = answers.flatMap(({ receipt }) => receipt ?? []);
				const differing = new Set(receipts).size > 1;
				const answer = answers.find(({ receipt }) => receipt !== undefined) ?? answers[0];
				if (answer.receipt) known.acknowledged.submissionId = answer.receipt;
				return differing ? { ...answer, status: 0, why: 'two answers to one click' } : answer;
			}
		},
		{
			...{ kind: 'receipt', after: 0.2 },
			ask: () => browser.page(`${here}/receipt?id=${known.acknowledged.submissionId}`)
		}
	];
	return { taskId, unitId, known, steps };
}

/** An action that redirects has submitted; one that fails says so under 200 as well. */
function receiptOf(answer) {
	if (answer.status !== 200) return answer;
	const told = JSON.parse(answer.text);
	const receipt = /[?&]id=([^&]+)/.exec(told.location ?? '')?.[1];
	return receipt ? { ...answer, receipt } : { ...answer, status: told.status, why: answer.text };
}

function taken(answer) {
	if (answer.status !== 200) return answer;
	const told = JSON.parse(answer.text);
	return told.type === 'success' ? answer : { ...answer, status: told.status, why: answer.text };
}

/** A file that is nobody else's: the program keeps the same bytes once. */
function fileOf(at) {
	const bytes = Buffer.alloc(megabytes * 2 ** 20, 7);
	bytes.write(`%PDF-1.4\n% ${at}\n`);
	return bytes;
}

function hashOf(bytes) {
	return createHash('sha256').update(bytes).digest('hex');
}
