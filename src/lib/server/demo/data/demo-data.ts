import * as v from 'valibot';
import { evaluation, survey } from './evaluation.ts';
import { names } from './fields.ts';
import { claim, event } from './events.ts';
import { district, form, officer, person, section, unit } from './list.ts';
import { filingException, pairYear } from './year.ts';

const files = import.meta.glob<unknown>('/imports/qingjiang-demo/**/*.json', {
	eager: true,
	import: 'default'
});

export type DemoData = ReturnType<typeof readDemoData>;

/** The fictional district as it stands in `imports/qingjiang-demo/`, checked while it is read. */
export function readDemoData() {
	return {
		district: read('district', district),
		form: read('columns', form),
		units: read('units', v.array(unit)),
		people: read('people', v.array(person)),
		accounts: read('accounts', v.array(officer)),
		sections: read('tasks', v.array(section)),
		years: Object.keys(files)
			.filter((path) => path.startsWith(`${folder}year/`))
			.sort()
			.flatMap((path) => parse(path, v.array(pairYear))),
		nextSteps: read('next-steps', names),
		filing: read('filing', v.array(filingException)),
		claims: read('claims', v.array(claim)),
		events: read('events', v.array(event)),
		evaluation: read('evaluation', evaluation),
		survey: read('survey', survey)
	};
}

const folder = '/imports/qingjiang-demo/';

function read<Schema extends v.GenericSchema>(name: string, schema: Schema) {
	return parse(`${folder}${name}.json`, schema);
}

function parse<Schema extends v.GenericSchema>(path: string, schema: Schema) {
	const result = v.safeParse(schema, files[path]);
	if (result.success) return result.output;
	const faults = result.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
	throw new Error(`${path} does not fit:\n${faults.join('\n')}`);
}
