import type { RoomId } from '../../../domain/room.ts';

export interface SavedViewTable {
	jurisdiction_id: string;
	id: string;
	account_id: string;
	room: RoomId;
	name: string;
	search: string;
	layout: string | null;
	position: number;
	published_by: string | null;
	published_at: string | null;
	withdrawn_by: string | null;
	created_at: string;
	changed_at: string;
	removed_at: string | null;
}

export interface OpeningViewTable {
	jurisdiction_id: string;
	account_id: string;
	view_id: string;
}
