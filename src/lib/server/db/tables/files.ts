export interface BlobTable {
	jurisdiction_id: string;
	sha256: string;
	size: number;
	media_type: string;
	place: string;
	scan_result: string | null;
	stored_by: string | null;
	stored_at: string;
}
