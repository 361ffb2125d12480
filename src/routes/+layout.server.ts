import { readTextSize } from '$lib/domain/display.ts';
import { findDistrict } from '$lib/server/db/jurisdictions.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, cookies }) => ({
	jurisdiction: (await findDistrict(locals.db))?.name ?? null,
	textSize: readTextSize(cookies.get('textSize'))
});
