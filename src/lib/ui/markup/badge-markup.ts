import type { TaskStanding } from '../../domain/standing.ts';
import { standingWords } from '../../words/standing.ts';
import { standingLooks } from '../standing-look.ts';
import { markup, type Markup } from './markup.ts';

/** How a task stands, as StatusBadge.svelte shows it. */
export function standingMarkup(standing: TaskStanding): Markup {
	const [tone, icon] = standingLooks[standing];
	return markup`<span class="badges"><span class="badge ${tone}"><svg class="icon" aria-hidden="true"><use href="#icon-${icon}"></use></svg>${standingWords[standing]}</span></span>`;
}
