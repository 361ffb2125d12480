import type { AccessSettings } from './access-setting.ts';

/**
 * What stands beside the field as an example of each rule book. It keeps every one of its rules, and
 * is the first that anybody who reads the page would try: so it is refused, with other digits too.
 */
export const passwordExamples: Readonly<Record<AccessSettings['passwordRules'], string>> = {
	dengbao: 'Dahai-pingguo-37',
	asvs: 'dahai-pingguo-chuanghu-yusan'
};
