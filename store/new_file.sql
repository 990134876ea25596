CREATE TABLE account_reading (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	platform TEXT NOT NULL,
	"key" TEXT NOT NULL,
	read_at DATETIME NOT NULL,
	source TEXT NOT NULL,
	state TEXT,
	record JSON NOT NULL,
	CONSTRAINT account_reading_key PRIMARY KEY (id),
	CONSTRAINT account_reading_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id),
	CONSTRAINT account_reading_run_id_platform_key_once UNIQUE (run_id, platform, "key")
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0015');
CREATE TABLE change (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	"key" VARCHAR(64) NOT NULL,
	kind TEXT NOT NULL,
	seen_at DATETIME NOT NULL,
	noted_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT change_key PRIMARY KEY (id),
	CONSTRAINT change_key_once UNIQUE ("key")
);
CREATE TABLE change_look (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	scorecard_id INTEGER NOT NULL,
	snapshot_id INTEGER NOT NULL,
	looked_at DATETIME NOT NULL,
	CONSTRAINT change_look_key PRIMARY KEY (id)
);
CREATE TABLE check_answer (
	id INTEGER NOT NULL,
	request_id INTEGER NOT NULL,
	answered_at DATETIME NOT NULL,
	run_id INTEGER,
	why_not TEXT NOT NULL,
	CONSTRAINT check_answer_key PRIMARY KEY (id),
	CONSTRAINT check_answer_request_id_exists FOREIGN KEY(request_id) REFERENCES check_request (id),
	CONSTRAINT check_answer_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id),
	CONSTRAINT check_answer_request_id_once UNIQUE (request_id)
);
CREATE TABLE check_request (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	asked_at DATETIME NOT NULL,
	asked_by TEXT NOT NULL,
	CONSTRAINT check_request_key PRIMARY KEY (id)
);
CREATE TABLE code_step (
	id INTEGER NOT NULL,
	"key" VARCHAR(64) NOT NULL,
	kind TEXT NOT NULL,
	number INTEGER NOT NULL,
	who VARCHAR(64) NOT NULL,
	added_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT code_step_key PRIMARY KEY (id),
	CONSTRAINT code_step_key_kind_number_once UNIQUE ("key", kind, number)
);
CREATE TABLE correction (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	correction INTEGER NOT NULL,
	number INTEGER NOT NULL,
	added_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT correction_key PRIMARY KEY (id),
	CONSTRAINT correction_code_correction_number_once UNIQUE (code, correction, number)
);
CREATE TABLE council (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	digest VARCHAR(64) NOT NULL,
	added_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT council_key PRIMARY KEY (id)
);
CREATE TABLE councillor (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	site_id TEXT NOT NULL,
	digest VARCHAR(64) NOT NULL,
	added_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT councillor_key PRIMARY KEY (id)
);
CREATE TABLE councillor_activity (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	snapshot_id INTEGER NOT NULL,
	code TEXT NOT NULL,
	site_id TEXT NOT NULL,
	read_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT councillor_activity_key PRIMARY KEY (id),
	CONSTRAINT councillor_activity_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id),
	CONSTRAINT councillor_activity_snapshot_id_exists FOREIGN KEY(snapshot_id) REFERENCES councillor_snapshot (id),
	CONSTRAINT councillor_activity_run_id_snapshot_id_once UNIQUE (run_id, snapshot_id)
);
CREATE TABLE councillor_count (
	id INTEGER NOT NULL,
	added_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT councillor_count_key PRIMARY KEY (id)
);
CREATE TABLE councillor_list (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	code TEXT NOT NULL,
	read_at DATETIME NOT NULL,
	good BOOLEAN NOT NULL,
	members JSON NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT councillor_list_key PRIMARY KEY (id),
	CONSTRAINT councillor_list_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id),
	CONSTRAINT councillor_list_run_id_code_once UNIQUE (run_id, code)
);
CREATE TABLE councillor_scorecard (
	id INTEGER NOT NULL,
	snapshot_id INTEGER NOT NULL,
	code TEXT NOT NULL,
	site_id TEXT NOT NULL,
	as_of DATETIME NOT NULL,
	method INTEGER NOT NULL,
	rulebook_id INTEGER NOT NULL,
	digest VARCHAR(64) NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT councillor_scorecard_key PRIMARY KEY (id),
	CONSTRAINT councillor_scorecard_snapshot_id_exists FOREIGN KEY(snapshot_id) REFERENCES councillor_snapshot (id),
	CONSTRAINT councillor_scorecard_rulebook_id_exists FOREIGN KEY(rulebook_id) REFERENCES rulebook (id)
);
CREATE TABLE councillor_snapshot (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	councillor_id INTEGER NOT NULL,
	code TEXT NOT NULL,
	site_id TEXT NOT NULL,
	taken_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT councillor_snapshot_key PRIMARY KEY (id),
	CONSTRAINT councillor_snapshot_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id),
	CONSTRAINT councillor_snapshot_councillor_id_exists FOREIGN KEY(councillor_id) REFERENCES councillor (id),
	CONSTRAINT councillor_snapshot_run_id_code_site_id_once UNIQUE (run_id, code, site_id)
);
CREATE TABLE declaration (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	checklist TEXT NOT NULL,
	number INTEGER NOT NULL,
	added_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT declaration_key PRIMARY KEY (id),
	CONSTRAINT declaration_code_checklist_number_once UNIQUE (code, checklist, number)
);
CREATE TABLE deed (
	id INTEGER NOT NULL,
	kind TEXT NOT NULL,
	code TEXT NOT NULL,
	about TEXT NOT NULL,
	added_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT deed_key PRIMARY KEY (id)
);
CREATE TABLE door_event (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	site_id TEXT NOT NULL,
	kind TEXT NOT NULL,
	added_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT door_event_key PRIMARY KEY (id)
);
CREATE TABLE door_link (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	site_id TEXT NOT NULL,
	"key" VARCHAR(64) NOT NULL,
	added_at DATETIME NOT NULL,
	expires_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT door_link_key PRIMARY KEY (id),
	CONSTRAINT door_link_key_once UNIQUE ("key")
);
CREATE TABLE forgotten_mark (
	id INTEGER NOT NULL,
	mark VARCHAR(64) NOT NULL,
	added_at DATETIME NOT NULL,
	CONSTRAINT forgotten_mark_key PRIMARY KEY (id),
	CONSTRAINT forgotten_mark_mark_once UNIQUE (mark)
);
CREATE TABLE frozen_scorecard (
	id INTEGER NOT NULL,
	change_id INTEGER NOT NULL,
	scorecard_id INTEGER NOT NULL,
	CONSTRAINT frozen_scorecard_key PRIMARY KEY (id),
	CONSTRAINT frozen_scorecard_change_id_exists FOREIGN KEY(change_id) REFERENCES shortlist_change (id),
	CONSTRAINT frozen_scorecard_scorecard_id_exists FOREIGN KEY(scorecard_id) REFERENCES scorecard (id),
	CONSTRAINT frozen_scorecard_change_id_scorecard_id_once UNIQUE (change_id, scorecard_id)
);
CREATE TABLE notice (
	id INTEGER NOT NULL,
	recipient VARCHAR(64) NOT NULL,
	number INTEGER NOT NULL,
	written_at DATETIME NOT NULL,
	since DATETIME NOT NULL,
	changes JSON NOT NULL,
	job TEXT NOT NULL,
	CONSTRAINT notice_key PRIMARY KEY (id),
	CONSTRAINT notice_recipient_number_once UNIQUE (recipient, number)
);
CREATE TABLE notice_end (
	id INTEGER NOT NULL,
	notice_id INTEGER NOT NULL,
	ended_at DATETIME NOT NULL,
	ending TEXT NOT NULL,
	CONSTRAINT notice_end_key PRIMARY KEY (id),
	CONSTRAINT notice_end_notice_id_exists FOREIGN KEY(notice_id) REFERENCES notice (id),
	CONSTRAINT notice_end_notice_id_once UNIQUE (notice_id)
);
CREATE TABLE "page_reading" (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	address VARCHAR(64) NOT NULL,
	attempt INTEGER DEFAULT '1' NOT NULL,
	url TEXT NOT NULL,
	kind TEXT NOT NULL,
	read_at DATETIME NOT NULL,
	status INTEGER,
	digest TEXT NOT NULL,
	complete BOOLEAN NOT NULL,
	problem TEXT,
	record JSON NOT NULL, same_as INTEGER CONSTRAINT page_reading_same_as_exists REFERENCES page_reading (id),
	CONSTRAINT page_reading_key PRIMARY KEY (id),
	CONSTRAINT page_reading_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id),
	CONSTRAINT page_reading_run_id_address_attempt_once UNIQUE (run_id, address, attempt)
);
CREATE TABLE publication (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	number INTEGER NOT NULL,
	added_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT publication_key PRIMARY KEY (id),
	CONSTRAINT publication_code_number_once UNIQUE (code, number)
);
CREATE TABLE published_mark (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	site_id TEXT NOT NULL,
	mark VARCHAR(64) NOT NULL,
	added_at DATETIME NOT NULL,
	CONSTRAINT published_mark_key PRIMARY KEY (id)
);
CREATE TABLE robots_reading (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	address VARCHAR(64) NOT NULL,
	attempt INTEGER NOT NULL,
	origin TEXT NOT NULL,
	read_at DATETIME NOT NULL,
	status INTEGER,
	problem TEXT,
	record JSON NOT NULL,
	CONSTRAINT robots_reading_key PRIMARY KEY (id),
	CONSTRAINT robots_reading_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id),
	CONSTRAINT robots_reading_run_id_address_attempt_once UNIQUE (run_id, address, attempt)
);
CREATE TABLE rulebook (
	id INTEGER NOT NULL,
	digest VARCHAR(64) NOT NULL,
	method INTEGER NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT rulebook_key PRIMARY KEY (id),
	CONSTRAINT rulebook_digest_once UNIQUE (digest)
);
CREATE TABLE run (
	id INTEGER NOT NULL,
	started_at DATETIME NOT NULL,
	register TEXT NOT NULL,
	planned JSON NOT NULL,
	made_up BOOLEAN NOT NULL, replayed BOOLEAN DEFAULT 0 NOT NULL,
	CONSTRAINT run_key PRIMARY KEY (id)
);
CREATE TABLE run_end (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	ended_at DATETIME NOT NULL,
	ending TEXT NOT NULL,
	CONSTRAINT run_end_key PRIMARY KEY (id),
	CONSTRAINT run_end_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id)
);
CREATE TABLE scheduled_run (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	CONSTRAINT scheduled_run_key PRIMARY KEY (id),
	CONSTRAINT scheduled_run_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id),
	CONSTRAINT scheduled_run_run_id_once UNIQUE (run_id)
);
CREATE TABLE scheduler (
	id INTEGER NOT NULL,
	holder TEXT NOT NULL,
	beats INTEGER NOT NULL,
	taken_at DATETIME NOT NULL,
	seen_at DATETIME NOT NULL,
	given_up BOOLEAN NOT NULL,
	CONSTRAINT scheduler_key PRIMARY KEY (id)
);
CREATE TABLE "scorecard" (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	council_id INTEGER NOT NULL,
	snapshot_id INTEGER NOT NULL,
	code TEXT NOT NULL,
	as_of DATETIME NOT NULL,
	method INTEGER NOT NULL,
	dial TEXT NOT NULL,
	value FLOAT,
	coverage FLOAT NOT NULL,
	low FLOAT NOT NULL,
	high FLOAT NOT NULL,
	seen INTEGER NOT NULL,
	applicable INTEGER NOT NULL,
	finished BOOLEAN NOT NULL,
	rulebook_id INTEGER,
	record JSON NOT NULL,
	CONSTRAINT scorecard_key PRIMARY KEY (id),
	CONSTRAINT scorecard_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id),
	CONSTRAINT scorecard_snapshot_id_exists FOREIGN KEY(snapshot_id) REFERENCES snapshot (id),
	CONSTRAINT scorecard_council_id_exists FOREIGN KEY(council_id) REFERENCES council (id),
	CONSTRAINT scorecard_rulebook_id_exists FOREIGN KEY(rulebook_id) REFERENCES rulebook (id)
);
CREATE TABLE session_end (
	id INTEGER NOT NULL,
	"key" VARCHAR(64) NOT NULL,
	added_at DATETIME NOT NULL,
	CONSTRAINT session_end_key PRIMARY KEY (id),
	CONSTRAINT session_end_key_once UNIQUE ("key")
);
CREATE TABLE shortlist (
	id INTEGER NOT NULL,
	begun_at DATETIME NOT NULL,
	CONSTRAINT shortlist_key PRIMARY KEY (id)
);
CREATE TABLE shortlist_change (
	id INTEGER NOT NULL,
	shortlist_id INTEGER NOT NULL,
	number INTEGER NOT NULL,
	code TEXT NOT NULL,
	added_at DATETIME NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT shortlist_change_key PRIMARY KEY (id),
	CONSTRAINT shortlist_change_shortlist_id_exists FOREIGN KEY(shortlist_id) REFERENCES shortlist (id),
	CONSTRAINT shortlist_change_shortlist_id_number_once UNIQUE (shortlist_id, number)
);
CREATE TABLE snapshot (
	id INTEGER NOT NULL,
	run_id INTEGER NOT NULL,
	council_id INTEGER NOT NULL,
	code TEXT NOT NULL,
	taken_at DATETIME NOT NULL,
	finished BOOLEAN NOT NULL,
	readings JSON NOT NULL,
	record JSON NOT NULL, digest VARCHAR(64),
	CONSTRAINT snapshot_key PRIMARY KEY (id),
	CONSTRAINT snapshot_council_id_exists FOREIGN KEY(council_id) REFERENCES council (id),
	CONSTRAINT snapshot_run_id_exists FOREIGN KEY(run_id) REFERENCES run (id)
);
CREATE TABLE supplied (
	id INTEGER NOT NULL,
	code TEXT NOT NULL,
	added_at DATETIME NOT NULL,
	platform TEXT NOT NULL,
	account TEXT NOT NULL,
	source TEXT NOT NULL,
	record JSON NOT NULL,
	CONSTRAINT supplied_key PRIMARY KEY (id)
);
CREATE TABLE tombstone (
	id INTEGER NOT NULL,
	erased_at DATETIME NOT NULL,
	cause TEXT NOT NULL,
	code TEXT NOT NULL,
	people INTEGER NOT NULL,
	rows JSON NOT NULL,
	CONSTRAINT tombstone_key PRIMARY KEY (id)
);
CREATE INDEX council_newest ON council (code, id);
CREATE INDEX run_end_newest ON run_end (run_id, id);
CREATE INDEX snapshot_newest ON snapshot (code, id);
CREATE INDEX snapshot_of_run ON snapshot (run_id, finished, code);
CREATE INDEX page_reading_whole ON page_reading (address, run_id, id) WHERE digest <> '' AND (complete OR problem IS NULL);
CREATE INDEX page_reading_failed ON page_reading (run_id, problem, address, attempt) WHERE problem IS NOT NULL;
CREATE UNIQUE INDEX snapshot_once ON snapshot (run_id, code, digest);
CREATE INDEX supplied_newest ON supplied (code, platform, account, source, id);
CREATE INDEX account_reading_newest ON account_reading (platform, "key", id);
CREATE INDEX scorecard_newest ON scorecard (code, snapshot_id, id);
CREATE INDEX councillor_newest ON councillor (code, site_id, id);
CREATE INDEX councillor_snapshot_newest ON councillor_snapshot (code, site_id, id);
CREATE INDEX councillor_scorecard_newest ON councillor_scorecard (code, site_id, snapshot_id, id);
CREATE INDEX councillor_list_newest ON councillor_list (code, good, id);
CREATE INDEX councillor_activity_newest ON councillor_activity (snapshot_id, id);
CREATE INDEX councillor_activity_of ON councillor_activity (code, site_id);
CREATE INDEX check_request_newest ON check_request (code, id);
CREATE INDEX change_of ON change (code, seen_at);
CREATE INDEX change_newest ON change (seen_at);
CREATE INDEX change_look_newest ON change_look (code, id);
CREATE INDEX door_link_of ON door_link (code, site_id, id);
CREATE INDEX door_event_of ON door_event (code, site_id, id);
CREATE INDEX door_event_newest ON door_event (kind, id);
CREATE INDEX shortlist_change_of ON shortlist_change (code);
CREATE INDEX frozen_scorecard_of ON frozen_scorecard (scorecard_id);
CREATE INDEX deed_about ON deed (about, kind, id);
CREATE INDEX code_step_of ON code_step (kind, added_at);
CREATE INDEX published_mark_of ON published_mark (code, site_id, id);
CREATE INDEX published_mark_mark ON published_mark (mark);
