// Generated from the OpenAPI document by `npm run client:types`.
export interface paths {
    "/api/v1/briefing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What moved since then, what comes next, what is stale, what was disputed or corrected
         * @description One of `since` and `knownSince` is needed; they mean what `from` and `knownFrom` mean in `changes`. Disputed and corrected is what was so recorded after `knownSince`, or where that is left out after the end of `since`: the last 1,000 reports of each.
         */
        get: operations["getBriefing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The meetings of all negotiations, as a calendar
         * @description iCalendar: every meeting that has a date, a day or a time as precise as known, 1,000 at most, of the last five years and to come. `UID` is stable, and `SEQUENCE` rises with each step.
         */
        get: operations["getCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was recorded, in the order it was recorded
         * @description As recorded: `asOf` is echoed and filters nothing. `nextPosition` reads on to what is recorded meanwhile, `nextCursor` to what was known at the first page. A page ends after `limit` events, or earlier where they are large (8 MiB).
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is recorded, as it is recorded
         * @description Server-sent events: `id` is the position, `data` the event. Ends only with the connection, so it takes neither `asOf` nor `knownAt`.
         */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is new in all negotiations, as an Atom feed
         * @description An entry for each change of a stance, step of a meeting or an agreement, incident, correction and dispute: those recorded last, newest first, 100 at most. Ids are stable.
         */
        get: operations["getFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys that have been made, in that order
         * @description Revoked and expired ones too: names stay in `recordedBy`, and are given once. The keys themselves are not stored.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key
         * @description The answer is the only place where the key itself stands: it is not stored, and cannot be shown again.
         */
        post: operations["makeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{keyName}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description It opens nothing any more, and connections that it opened are closed. It stays in the list.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mappings of tables: those that come with Parley, and what was saved
         * @description Mappings belong to the server: whoever may read sees them all, the presets first.
         */
        get: operations["listMappings"];
        put?: never;
        /**
         * Save a mapping by its name, in the place of one of that name
         * @description Its id is made of its name.
         */
        post: operations["saveMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mappings/{mappingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One mapping of tables
         * @description A preset, or one that was saved.
         */
        get: operations["getMapping"];
        put?: never;
        post?: never;
        /**
         * Delete a saved mapping; what was imported with it stays
         * @description Those that come with Parley stay.
         */
        delete: operations["deleteMapping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are here, and what you may do
         * @description The name under which your reports are recorded, your role and its rights, and the negotiations that you can see.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meetings by the date for which they are scheduled, or on which they were held
         * @description Those whose date overlaps the window from `from` to `to`; without a window, those without a date come last.
         */
        get: operations["listMeetingsAcross"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The negotiations opened by then, sorted by id or by their last event
         * @description A page of them, each with its status, its last event and how many reports of each kind count.
         */
        get: operations["listNegotiations"];
        put?: never;
        /**
         * Open a negotiation
         * @description Records `NegotiationOpened`.
         */
        post: operations["openNegotiation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A negotiation: its state, who takes part, what it is about, what comes next
         * @description `revision` is what `If-Match` of a command takes.
         */
        get: operations["getNegotiation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The agreements reached by then, sorted by id
         * @description What counts by then: reports that are retracted are left out, corrected ones are as corrected.
         */
        get: operations["listAgreements"];
        put?: never;
        /**
         * Record an agreement
         * @description Records `AgreementReached`.
         */
        post: operations["reachAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An agreement as of then
         * @description Its data as corrected, and its report. It is not found where no report of it counts by then.
         */
        get: operations["getAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/agreements/{agreementId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that an agreement ended
         * @description Records `AgreementEnded`.
         */
        post: operations["endAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/agreements/{agreementId}/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that an agreement came into force
         * @description Records `AgreementInForce`.
         */
        post: operations["bringAgreementIntoForce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/agreements/{agreementId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that parties left an agreement
         * @description Records `AgreementLeft`.
         */
        post: operations["leaveAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/agreements/{agreementId}/ratify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that parties ratified an agreement
         * @description Records `AgreementRatified`.
         */
        post: operations["ratifyAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/agreements/{agreementId}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that parties signed an agreement
         * @description Records `AgreementSigned`.
         */
        post: operations["signAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/agreements/{agreementId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that an agreement was suspended
         * @description Records `AgreementSuspended`.
         */
        post: operations["suspendAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The meetings of a negotiation, as a calendar
         * @description iCalendar: every meeting that has a date, a day or a time as precise as known, 1,000 at most, of the last five years and to come. `UID` is stable, and `SEQUENCE` rises with each step.
         */
        get: operations["getNegotiationCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calls held by then, sorted by id
         * @description What counts by then: reports that are retracted are left out, corrected ones are as corrected.
         */
        get: operations["listCalls"];
        put?: never;
        /**
         * Record a call
         * @description Records `CallHeld`.
         */
        post: operations["holdCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/calls/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A call as of then
         * @description Its data as corrected, and its report. It is not found where no report of it counts by then.
         */
        get: operations["getCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed between two days, or between what was known on two days
         * @description One of `from`, `to`, `knownFrom` and `knownTo` is needed. The times at the top of the answer are those of its `to`.
         */
        get: operations["getChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record how a negotiation was concluded
         * @description Records `NegotiationConcluded`.
         */
        post: operations["concludeNegotiation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each party makes its present stance depend on
         * @description The conditions of each stance that is held by then, sorted by party and issue.
         */
        get: operations["listConditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has met or spoken with whom, and when last
         * @description For each pair of parties: the meetings held or underway and the calls in which both took part.
         */
        get: operations["listContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/convergence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How near the parties are to each other on each issue
         * @description For each issue who says what, who is silent, and how far apart the scores are.
         */
        get: operations["getConvergence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The hash of everything recorded in a negotiation, to be kept elsewhere
         * @description Each event carries the hash of the one before it, so the last one stands for all of them; `chain` stands for the whole log up to there, and is left out for a key that is for some negotiations. `parley verify --expect` holds the log to an answer that was kept. `asOf` is echoed and filters nothing.
         */
        get: operations["getDigest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a text would be sent, before it is
         * @description The host of the model that improves drafts, where one is set; else null, and texts stay on this machine.
         */
        get: operations["getDrafting"];
        put?: never;
        /**
         * What a text may report, for a person to complete and record
         * @description Meetings, calls, agreements, incidents, attributed statements and denials that are found in an English text, each with where its fields were read. Nothing is recorded, kept or logged; stances are not guessed.
         */
        post: operations["draftFromText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was recorded of a negotiation, in the order it was recorded
         * @description As recorded: `asOf` is echoed and filters nothing. `nextPosition` reads on to what is recorded meanwhile, `nextCursor` to what was known at the first page. A page ends after `limit` events, or earlier where they are large (8 MiB).
         */
        get: operations["listNegotiationEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/events/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is recorded of a negotiation, as it is recorded
         * @description Server-sent events: `id` is the position, `data` the event. Ends only with the connection, so it takes neither `asOf` nor `knownAt`.
         */
        get: operations["followNegotiationEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything recorded in a negotiation, to keep or to import elsewhere
         * @description What `import` takes, or CSV for a spreadsheet. All that was known by `knownAt`: `asOf` is echoed and filters nothing, since leaving reports out would change what others mean.
         */
        get: operations["exportReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/feed.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is new in a negotiation, as an Atom feed
         * @description An entry for each change of a stance, step of a meeting or an agreement, incident, correction and dispute: those recorded last, newest first, 100 at most. Ids are stable.
         */
        get: operations["getNegotiationFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import any number of reports, one JSON object per line, or a table
         * @description A table is turned into lines by a mapping: `mapping` names it, or the form has it. Lines are recorded in order as they arrive. Failing lines are reported; the rest are imported. A line already recorded with the same content is skipped, so an interrupted import is simply sent again.
         */
        post: operations["importReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The incidents reported by then, sorted by id
         * @description What counts by then: reports that are retracted are left out, corrected ones are as corrected.
         */
        get: operations["listIncidents"];
        put?: never;
        /**
         * Record an incident that bears on the negotiation
         * @description Records `IncidentReported`.
         */
        post: operations["reportIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/incidents/{incidentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An incident as of then
         * @description Its data as corrected, and its report. It is not found where no report of it counts by then.
         */
        get: operations["getIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The issues opened by then, sorted by id
         * @description What counts by then: reports that are retracted are left out, corrected ones are as corrected.
         */
        get: operations["listIssues"];
        put?: never;
        /**
         * Open an issue that parties take positions on
         * @description Records `IssueOpened`.
         */
        post: operations["openIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/issues/{issueId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An issue as of then
         * @description Its data as corrected, and its report. It is not found where no report of it counts by then.
         */
        get: operations["getIssue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/issues/{issueId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that an issue was closed
         * @description Records `IssueClosed`. Stances on it are kept.
         */
        post: operations["closeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/issues/{issueId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that two ids are one issue
         * @description Records `IssueMerged`. From then on in recorded time, at every `asOf`, a reference to the one is read as a reference to the other; retracting the merge undoes that.
         */
        post: operations["mergeIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/issues/{issueId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that an issue was reopened
         * @description Records `IssueReopened`.
         */
        post: operations["reopenIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The meetings: scheduled, postponed, cancelled and held
         * @description Those whose lifecycle has begun by then, sorted by id.
         */
        get: operations["listMeetings"];
        put?: never;
        /**
         * Schedule a meeting
         * @description Records `MeetingScheduled`.
         */
        post: operations["scheduleMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/meetings/{meetingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One meeting and its lifecyclecyclecyclecyclecycle
         * @description `404` until its lifecycle has begun.
         */
        get: operations["getMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/meetings/{meetingId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a meeting
         * @description Records `MeetingCancelled`.
         */
        post: operations["cancelMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/meetings/{meetingId}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a meeting was held
         * @description Records `MeetingHeld`. A meeting that became known only afterwards begins here: the body then needs `title` and `participants`.
         */
        post: operations["holdMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/meetings/{meetingId}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Postpone a meeting
         * @description Records `MeetingPostponed`. Sets `scheduledFor` to `until`, or to null.
         */
        post: operations["postponeMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/meetings/{meetingId}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reschedule a meeting
         * @description Records `MeetingRescheduled`.
         */
        post: operations["rescheduleMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The parties admitted by then, sorted by id
         * @description What counts by then: reports that are retracted are left out, corrected ones are as corrected.
         */
        get: operations["listParties"];
        put?: never;
        /**
         * Admit a party to a negotiation
         * @description Records `PartyAdmitted`.
         */
        post: operations["admitParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/parties/{partyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A party as of then
         * @description Its data as corrected, and its report. It is not found where no report of it counts by then.
         */
        get: operations["getParty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/parties/{partyId}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a party changed: its name, its role, the blocs it belongs to
         * @description Records `PartyChanged`. It holds from the date of the report on; what is omitted stays as it was.
         */
        post: operations["changeParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/parties/{partyId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a party left the negotiation
         * @description Records `PartyLeft`. Its stances are kept.
         */
        post: operations["leaveParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/parties/{partyId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that two ids are one party
         * @description Records `PartyMerged`. From then on in recorded time, at every `asOf`, a reference to the one is read as a reference to the other; retracting the merge undoes that.
         */
        post: operations["mergeParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/parties/{partyId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a party returned
         * @description Records `PartyReturned`.
         */
        post: operations["returnParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The positions stated by then, sorted by id
         * @description What counts by then: reports that are retracted are left out, corrected ones are as corrected.
         */
        get: operations["listPositions"];
        put?: never;
        /**
         * Record where one or more parties stand on an issue
         * @description Records `PositionStated`. A joint statement is one report with several parties. Only what a party has said counts: silence is not a stance.
         */
        post: operations["statePosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/positions/{positionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A position as of then
         * @description Its data as corrected, and its report. It is not found where no report of it counts by then.
         */
        get: operations["getPosition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/positions/{positionId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a position was withdrawn
         * @description Records `PositionWithdrawn`. By the parties it names, else by all for whom it was stated; each withdraws it once.
         */
        post: operations["withdrawPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The timeline to a date, each event with what it changed
         * @description NDJSON, or an event stream where `Accept` prefers one. A stream resumes after `Last-Event-ID`; where nothing is left it answers `204`, which tells an EventSource to stop.
         */
        get: operations["replayTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/reports/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One report as recorded, and what has since been said about it
         * @description As recorded: `asOf` filters nothing. `position` is the report’s own; the last position known by then stands in `Parley-Known-Position`.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/reports/{eventId}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a report should have said
         * @description Records `ReportCorrected`. `data` is complete, as if recorded again; the id of the thing that it creates or acts on may be omitted, but not changed.
         */
        post: operations["correctReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/reports/{eventId}/corroborate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that another source says the same
         * @description Records `ReportCorroborated`.
         */
        post: operations["corroborateReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/reports/{eventId}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that somebody disputes a report
         * @description Records `ReportDisputed`.
         */
        post: operations["disputeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/reports/{eventId}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retract a report that was recorded in error
         * @description Records `ReportRetracted`. It stays in the log, and stops counting from here on in recorded time, at every `asOf`.
         */
        post: operations["retractReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a negotiation has resumed
         * @description Records `NegotiationResumed`.
         */
        post: operations["resumeNegotiation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/stall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a negotiation has stalled
         * @description Records `NegotiationStalled`.
         */
        post: operations["stallNegotiation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/stances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where each party stands on each issue
         * @description Silence is not a stance: a party that has said nothing about an issue has no row for it. Without `limit` and `cursor` all rows come at once.
         */
        get: operations["listStances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/stances/{party}/{issue}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why the stance of one party on one issue is what it is
         * @description Every report that bears on it, in valid order: whether it counts, why, which correction, retraction or merge decided that, and what held after each that counts. The last of these gives the row of `stances` at the same two times. All but `later`, the events that have changed it since `knownAt`, stays as it is, whatever is recorded.
         */
        get: operations["explainStance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/stances/{party}/{issue}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stances of one party on one issue, one after another
         * @description Each run of one stance in valid time, oldest first; empty where the party has said nothing about the issue.
         */
        get: operations["getStanceHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record where one or more parties stand on several issues, as one statement said it
         * @description A PositionStated for each issue, all of them or none, in one append.
         */
        post: operations["makeStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negotiations/{negotiationId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, in the order it happened, as corrected, with what has been said about each report
         * @description In the order of the first moment that each date allows. Corrections, retractions, corroborations, disputes and merges appear only with the reports that they are about.
         */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The parties of all negotiations, each once
         * @description Those in most negotiations first; with `party`, that one alone. Its `party` is what the parameter of that name takes.
         */
        get: operations["listPartiesAcross"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that was said, by its words
         * @description Reports as they stand by then, best first: with the words in titles, propositions and names; then in what was said; then anywhere. Of those alike, what was recorded last comes first. `snippet` is HTML in which the words stand within `<mark>`, and the rest is escaped. A page may hold fewer than `limit` results, even none, and still have a `nextCursor`.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a party stands on everything, everywhere
         * @description Rows of the boards, by negotiation, party and issue.
         */
        get: operations["listStancesAcross"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is on record about a party, everywhere, latest first
         * @description What it said, its meetings, calls and agreements, and what else names it, in the order in which it happened, as in the timelines; of the same moment, by negotiation.
         */
        get: operations["listTimelineAcross"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Webhooks, in the order in which they were made
         * @description A key limited to some negotiations sees those that are sent nothing of others.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Make a webhook: a URL that is sent what is recorded from now on
         * @description Each event is sent as `/events` shows it, signed as Standard Webhooks has it, in order and at least once. The answer is the only place where the secret stands.
         */
        post: operations["makeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A webhook: how far it has been sent, and what hinders it
         * @description Everything up to `position` has been delivered.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Remove a webhook and what is known of its deliveries
         * @description It is sent nothing any more.
         */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest deliveries of a webhook, newest first
         * @description The last thousand or so are kept.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event once more, and say what became of it
         * @description With the same `webhook-id`. What is sent in order goes on as before.
         */
        post: operations["resendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a webhook that is parked or waits, at once
         * @description It goes on with the event that could not be delivered: nothing is left out.
         */
        post: operations["resumeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a signed test message, and say what became of it
         * @description It is no event: its `type` is `WebhookTest`. It is not retried, and is sent also while the webhook is parked.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description as a page, to read and to try out
         * @description It loads nothing from elsewhere.
         */
        get: operations["getDocsPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process responds, and its version
         * @description It asks nothing of the log or the projections.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether it serves
         * @description To an admin, and on this machine itself, it also says how the store, the projections, the directory and the clock are; to everybody else `status` alone. `status` does not depend on the directory: without it, only queries across negotiations are not answered.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts and times for Prometheus; for an admin, and for this machine itself
         * @description In the text format of Prometheus.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description, OpenAPI 3.1
         * @description It describes every route that the server has, and no other.
         */
        get: operations["getOpenApiDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the `type` of a problem means, in words
         * @description A short page for people; `type` itself is what programs compare.
         */
        get: operations["getProblemPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /**
             * Format: uri-reference
             * @description Identifies the cause: `/problems/…`, which is a page that explains it, or `about:blank` where the status says everything.
             * @example /problems/unknown-name
             */
            type: string;
            title: string;
            status: number;
            /** @description What is wrong, and what would be valid. */
            detail: string;
            /** @description What is wrong with the body or the query, place by place. */
            errors?: {
                /** @description JSON pointer into the body. */
                pointer?: string;
                /** @description Of the query. */
                parameter?: string;
                detail: string;
            }[];
        };
        /** @description What was recorded, and where; the id of the thing it makes or acts on stands under its own name. */
        Recorded: {
            /** Format: uuid */
            eventId: string;
            /** @description The type of the event recorded. */
            type: string;
            stream: string;
            /** @description Of the stream, after this event. */
            revision: number;
            /**
             * @description Place in the log.
             * @example 42
             */
            position: string;
            /** Format: date-time */
            recordedAt: string;
            negotiationId?: string;
            partyId?: string;
            issueId?: string;
            meetingId?: string;
            callId?: string;
            positionId?: string;
            agreementId?: string;
            incidentId?: string;
        };
        /** @description What was recorded of a statement: all of its positions. */
        RecordedStatement: {
            statementId: string;
            /** @description Of the stream, after the last of its events. */
            revision: number;
            /**
             * @description Of the last of its events.
             * @example 42
             */
            position: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description In the order of its positions. */
            events: components["schemas"]["Recorded"][];
        };
        Imported: {
            recorded: number;
            /** @description Lines that were already recorded with the same content. */
            skipped: number;
            /** @description The first 1,000. */
            failed: {
                /** @description From 1. */
                line?: number;
                /** @description Of a table, as a spreadsheet counts: the heads are row 1. */
                row?: number;
                title: string;
                detail: string;
            }[];
            failedCount: number;
            /** @description Rows of a table that were read. */
            rows?: number;
        };
        /** @description How the rows of a table become reports. */
        Mapping: {
            name?: string;
            description?: string;
            /** @description How the table is written, where that should not be recognised. */
            table?: {
                separator?: string;
                quote?: string;
                encoding?: string;
            };
            /** @description IANA name of the zone of times that have none; UTC where it is left out. */
            zone?: string;
            /** @description Tag of the language in which months are named; `en` where it is left out. */
            language?: string;
            /** @description Opens the negotiation where it is not there yet. */
            negotiation?: {
                title?: components["schemas"]["MappingValue"];
                description?: components["schemas"]["MappingValue"];
                occurredOn?: components["schemas"]["MappingValue"];
            };
            /** @description How parties are made where they are first named. */
            parties?: {
                id?: components["schemas"]["MappingValue"];
                kind?: components["schemas"]["MappingValue"];
                role?: components["schemas"]["MappingValue"];
                codes?: components["schemas"]["MappingValue"];
                aliases?: components["schemas"]["MappingValue"];
                memberOf?: components["schemas"]["MappingValue"];
                occurredOn?: components["schemas"]["MappingValue"];
            };
            /** @description How issues are made where they are first named. */
            issues?: {
                id?: components["schemas"]["MappingValue"];
                proposition?: components["schemas"]["MappingValue"];
                description?: components["schemas"]["MappingValue"];
                parent?: components["schemas"]["MappingValue"];
                tags?: components["schemas"]["MappingValue"];
                occurredOn?: components["schemas"]["MappingValue"];
            };
            /** @description Other tables by name, and the column that both have. */
            join?: {
                [key: string]: string;
            };
            reports: {
                /** @description The type of the report. */
                type: components["schemas"]["MappingValue"];
                /** @description Only rows where this gives something. */
                when?: components["schemas"]["MappingValue"];
                /** @description Not rows where this gives something. */
                unless?: components["schemas"]["MappingValue"];
                /** @description One report for each item of this list, which then is `{"item": true}`. */
                each?: components["schemas"]["MappingValue"];
                occurredOn?: components["schemas"]["MappingValue"];
                data: components["schemas"]["MappingValue"];
                admit?: components["schemas"]["MappingValue"];
                source?: components["schemas"]["MappingValue"];
                coding?: components["schemas"]["MappingValue"];
                coder?: components["schemas"]["MappingValue"];
                note?: components["schemas"]["MappingValue"];
                eventId?: components["schemas"]["MappingValue"];
            }[];
            /** @description Rows with the same values in these columns that report the same become one joint statement. */
            joint?: string[];
            /** @description Columns that are not kept in the note. */
            leaveOut?: string[] | "*";
        };
        /** @description A constant, a form of value, or a list or an object of values. */
        MappingValue: (string | number | boolean) | unknown[] | {
            column: string | string[];
            /** @description Texts that mean that there is no value. */
            missing?: string[];
            /** @description The separator of a list in one cell. */
            split?: string;
            /** @description What a text stands for, in whatever case; a key may end in `*`. Null: no report; of a list: no item. */
            values?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description For texts that `values` does not list; left out, the row is refused. */
            otherwise?: string | number | boolean | null;
            /** @description A format such as `d MMMM yyyy`, or several of which the first that fits is taken. */
            date?: string | string[];
            /** @description The zone of times without one, where it is not the mapping's. */
            zone?: string;
            /** @constant */
            number?: true;
            /**
             * @description The table need not have the columns that are named.
             * @constant
             */
            optional?: true;
            /** @description JSON in a cell: all of it, or the member of that name. */
            json?: true | string;
        } | {
            template: string;
            /** @description Texts that mean that there is no value. */
            missing?: string[];
            /** @description The separator of a list in one cell. */
            split?: string;
            /** @description What a text stands for, in whatever case; a key may end in `*`. Null: no report; of a list: no item. */
            values?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description For texts that `values` does not list; left out, the row is refused. */
            otherwise?: string | number | boolean | null;
            /** @description A format such as `d MMMM yyyy`, or several of which the first that fits is taken. */
            date?: string | string[];
            /** @description The zone of times without one, where it is not the mapping's. */
            zone?: string;
            /** @constant */
            number?: true;
            /**
             * @description The table need not have the columns that are named.
             * @constant
             */
            optional?: true;
            /** @description JSON in a cell: all of it, or the member of that name. */
            json?: true | string;
        } | {
            /** @constant */
            item: true;
            /** @description Texts that mean that there is no value. */
            missing?: string[];
            /** @description The separator of a list in one cell. */
            split?: string;
            /** @description What a text stands for, in whatever case; a key may end in `*`. Null: no report; of a list: no item. */
            values?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description For texts that `values` does not list; left out, the row is refused. */
            otherwise?: string | number | boolean | null;
            /** @description A format such as `d MMMM yyyy`, or several of which the first that fits is taken. */
            date?: string | string[];
            /** @description The zone of times without one, where it is not the mapping's. */
            zone?: string;
            /** @constant */
            number?: true;
            /**
             * @description The table need not have the columns that are named.
             * @constant
             */
            optional?: true;
            /** @description JSON in a cell: all of it, or the member of that name. */
            json?: true | string;
        } | {
            party: components["schemas"]["MappingValue"];
            id?: components["schemas"]["MappingValue"];
            kind?: components["schemas"]["MappingValue"];
            role?: components["schemas"]["MappingValue"];
            codes?: components["schemas"]["MappingValue"];
            aliases?: components["schemas"]["MappingValue"];
            memberOf?: components["schemas"]["MappingValue"];
            occurredOn?: components["schemas"]["MappingValue"];
        } | {
            issue: components["schemas"]["MappingValue"];
            id?: components["schemas"]["MappingValue"];
            proposition?: components["schemas"]["MappingValue"];
            description?: components["schemas"]["MappingValue"];
            parent?: components["schemas"]["MappingValue"];
            tags?: components["schemas"]["MappingValue"];
            occurredOn?: components["schemas"]["MappingValue"];
        } | {
            id: components["schemas"]["MappingValue"];
        } | {
            first: unknown[];
        } | {
            each: components["schemas"]["MappingValue"];
            as: components["schemas"]["MappingValue"];
        } | {
            [key: string]: components["schemas"]["MappingValue"];
        };
        StoredMapping: {
            mappingId: string;
            /** @description It comes with Parley. */
            preset: boolean;
            /** Format: date-time */
            savedAt: string | null;
            mapping: components["schemas"]["Mapping"];
        };
        Mappings: {
            mappings: components["schemas"]["StoredMapping"][];
        };
        Me: {
            /** @description What your reports say in `recordedBy`. */
            name: string;
            /** @enum {string} */
            kind: "key" | "token" | "anonymous";
            /**
             * @description Null: no role, so nothing is allowed.
             * @enum {string|null}
             */
            role: "reader" | "recorder" | "editor" | "admin" | null;
            /** @description What the role may do; `amend`: correct, retract and merge; `subscribe`: make webhooks; `administer`: make and revoke keys. */
            rights: ("read" | "record" | "amend" | "subscribe" | "operate" | "administer")[];
            /** @description The negotiations that you are limited to; null: all. */
            negotiations: string[] | null;
            /** Format: date-time */
            expiresAt: string | null;
        };
        Key: {
            name: string;
            /**
             * @description `feed`: feeds and calendars alone; such a key may stand in their addresses.
             * @enum {string}
             */
            role: "reader" | "recorder" | "editor" | "admin" | "feed";
            /** @enum {string} */
            state: "good" | "expired" | "revoked";
            /** @description Null: all. */
            negotiations: string[] | null;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description To half a minute.
             */
            lastUsedAt: string | null;
        };
        Keys: {
            keys: components["schemas"]["Key"][];
        };
        MadeKey: {
            name: string;
            /**
             * @description `feed`: feeds and calendars alone; such a key may stand in their addresses.
             * @enum {string}
             */
            role: "reader" | "recorder" | "editor" | "admin" | "feed";
            /** @enum {string} */
            state: "good" | "expired" | "revoked";
            /** @description Null: all. */
            negotiations: string[] | null;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            expiresAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description To half a minute.
             */
            lastUsedAt: string | null;
            /** @description To be sent as `Authorization: Bearer`. It is not stored, and cannot be shown again. */
            key: string;
        };
        KeyRequest: {
            /** @description Under which its holder records; given once. */
            name: string;
            /**
             * @description `feed`: feeds and calendars alone; such a key may stand in their addresses.
             * @enum {string}
             */
            role: "reader" | "recorder" | "editor" | "admin" | "feed";
            /** @description The only ones that exist for it; left out: all. */
            negotiations?: string[];
            /** @description A date to come (EDTF), with whose end it expires; left out: never. */
            expires?: string;
        };
        Drafting: {
            /** @description The host to which texts are sent; null: they stay on this machine. */
            sentTo: string | null;
            /** @description Of a text, in bytes. */
            longestText: number;
        };
        Drafts: {
            /** @description SHA-256 (hex) of the text, which is not kept. */
            textSha256: string;
            /** @description Where each sentence stands in the text. */
            sentences: components["schemas"]["TextSpan"][];
            /** @description In the order of the text. */
            drafts: components["schemas"]["Draft"][];
            /** @description The host to which the text was sent; null: it stayed on this machine. */
            sentTo: string | null;
            /** @description Why the model there was of no help, so that these are the drafts of the rules alone. */
            failure: string | null;
        };
        TextSpan: {
            /** @description In UTF-16 code units. */
            start: number;
            /** @description Exclusive. */
            end: number;
        };
        Draft: {
            /** @enum {string} */
            type: "PositionStated" | "MeetingScheduled" | "MeetingPostponed" | "MeetingCancelled" | "MeetingHeld" | "CallHeld" | "AgreementReached" | "IncidentReported" | "ReportDisputed";
            /** @description What could be read of the event’s data; what is missing is for a person to say. */
            data: Record<string, never>;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description As in a report, as far as it is known. */
            source: Record<string, never> | null;
            /** @description Where each field was read, by JSON pointer into the draft. */
            fields: {
                [key: string]: {
                    start: number;
                    end: number;
                    /**
                     * @description The words say so; read from what stands around them; the day of publication.
                     * @enum {string}
                     */
                    how: "stated" | "inferred" | "dateline";
                };
            };
            /** @description What the words are about, the best first, three at most. */
            issues: string[];
        };
        Alive: {
            /** @enum {string} */
            status: "ok";
            /** @description Of Parley. */
            version: string;
        };
        Readiness: {
            /** @enum {string} */
            status: "ready" | "starting" | "unavailable" | "stopping";
            store?: components["schemas"]["StoreHealth"];
            projections?: components["schemas"]["ProjectionsHealth"];
            directory?: components["schemas"]["ProjectionsHealth"];
            clock?: components["schemas"]["ClockHealth"];
            webhooks?: components["schemas"]["WebhooksHealth"];
        };
        ClockHealth: {
            /** @description False: it went back by more than a minute. Parley serves all the same. */
            ok: boolean;
            detail: string;
            /** @description Behind the latest time that it has shown, or that stands in the log. */
            behindMs: number;
        };
        StoreHealth: {
            ok: boolean;
            detail: string;
            cutOffMs: number;
        };
        ProjectionsHealth: {
            ok: boolean;
            /**
             * @description Position in the log that the projections have reached.
             * @example 42
             */
            position: string;
            /**
             * @description The end of the log; null while it cannot be read.
             * @example 42
             */
            head: string | null;
            /** @description Between the two: 0 when everything recorded shows. */
            lag: number | null;
            /** @description What could not be applied, and is missing from responses. */
            parked: {
                kind: string;
                key: string;
                position: number;
                error: string;
            }[];
            /** @description Why the projections are stuck. */
            error: string | null;
        };
        Event: components["schemas"]["NegotiationOpenedEvent"] | components["schemas"]["NegotiationStalledEvent"] | components["schemas"]["NegotiationResumedEvent"] | components["schemas"]["NegotiationConcludedEvent"] | components["schemas"]["PartyAdmittedEvent"] | components["schemas"]["PartyChangedEvent"] | components["schemas"]["PartyLeftEvent"] | components["schemas"]["PartyReturnedEvent"] | components["schemas"]["PartyMergedEvent"] | components["schemas"]["IssueOpenedEvent"] | components["schemas"]["IssueClosedEvent"] | components["schemas"]["IssueReopenedEvent"] | components["schemas"]["IssueMergedEvent"] | components["schemas"]["MeetingScheduledEvent"] | components["schemas"]["MeetingPostponedEvent"] | components["schemas"]["MeetingRescheduledEvent"] | components["schemas"]["MeetingCancelledEvent"] | components["schemas"]["MeetingHeldEvent"] | components["schemas"]["CallHeldEvent"] | components["schemas"]["PositionStatedEvent"] | components["schemas"]["PositionWithdrawnEvent"] | components["schemas"]["AgreementReachedEvent"] | components["schemas"]["AgreementSignedEvent"] | components["schemas"]["AgreementRatifiedEvent"] | components["schemas"]["AgreementLeftEvent"] | components["schemas"]["AgreementInForceEvent"] | components["schemas"]["AgreementSuspendedEvent"] | components["schemas"]["AgreementEndedEvent"] | components["schemas"]["IncidentReportedEvent"] | components["schemas"]["ReportRetractedEvent"] | components["schemas"]["ReportCorrectedEvent"] | components["schemas"]["ReportCorroboratedEvent"] | components["schemas"]["ReportDisputedEvent"];
        TimelineEvent: components["schemas"]["Event"] & {
            corrections: components["schemas"]["Event"][];
            corroborations: components["schemas"]["Event"][];
            disputes: components["schemas"]["Event"][];
            /** @description Of the admission of a party or the opening of an issue: its merges, and those into it. */
            merges: components["schemas"]["Event"][];
        };
        ReplayEvent: components["schemas"]["TimelineEvent"] & {
            changed: {
                /** @description The cells whose stance this event changed. */
                stances: {
                    partyId: string;
                    issueId: string;
                    before: string | null;
                    after: string | null;
                }[];
                /** @description The meetings whose status or date it changed. */
                meetings: {
                    meetingId: string;
                    before: {
                        status: string;
                        /**
                         * @description EDTF, as recorded.
                         * @example 2025-10-21
                         */
                        scheduledFor: string | null;
                    } | null;
                    after: {
                        status: string;
                        /**
                         * @description EDTF, as recorded.
                         * @example 2025-10-21
                         */
                        scheduledFor: string | null;
                    } | null;
                }[];
                /** @description What it made of the state of the negotiation; null where it did not change. */
                status: {
                    before: string | null;
                    after: string | null;
                } | null;
            };
        };
        ImportLine: components["schemas"]["NegotiationOpenedLine"] | components["schemas"]["NegotiationStalledLine"] | components["schemas"]["NegotiationResumedLine"] | components["schemas"]["NegotiationConcludedLine"] | components["schemas"]["PartyAdmittedLine"] | components["schemas"]["PartyChangedLine"] | components["schemas"]["PartyLeftLine"] | components["schemas"]["PartyReturnedLine"] | components["schemas"]["PartyMergedLine"] | components["schemas"]["IssueOpenedLine"] | components["schemas"]["IssueClosedLine"] | components["schemas"]["IssueReopenedLine"] | components["schemas"]["IssueMergedLine"] | components["schemas"]["MeetingScheduledLine"] | components["schemas"]["MeetingPostponedLine"] | components["schemas"]["MeetingRescheduledLine"] | components["schemas"]["MeetingCancelledLine"] | components["schemas"]["MeetingHeldLine"] | components["schemas"]["CallHeldLine"] | components["schemas"]["PositionStatedLine"] | components["schemas"]["PositionWithdrawnLine"] | components["schemas"]["AgreementReachedLine"] | components["schemas"]["AgreementSignedLine"] | components["schemas"]["AgreementRatifiedLine"] | components["schemas"]["AgreementLeftLine"] | components["schemas"]["AgreementInForceLine"] | components["schemas"]["AgreementSuspendedLine"] | components["schemas"]["AgreementEndedLine"] | components["schemas"]["IncidentReportedLine"] | components["schemas"]["ReportRetractedLine"] | components["schemas"]["ReportCorrectedLine"] | components["schemas"]["ReportCorroboratedLine"] | components["schemas"]["ReportDisputedLine"];
        NegotiationRow: {
            negotiationId: string;
            title: string;
            tags: string[];
            /** @enum {string} */
            status: "open" | "stalled" | "concluded";
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            lastEventOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            counts: {
                parties: number;
                issues: number;
                meetings: number;
                calls: number;
                positions: number;
                agreements: number;
                incidents: number;
            };
        };
        Negotiations: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            negotiations: components["schemas"]["NegotiationRow"][];
            nextCursor: string | null;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        Negotiation: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            negotiationId: string;
            /** @description Null before its opening, as `description` and `status` are. */
            title: string | null;
            description: string | null;
            tags: string[];
            status: ("open" | "stalled" | "concluded") | null;
            /** @description Of the stream, at the position known. */
            revision: number;
            /** @description Those admitted by then, in that order. */
            parties: components["schemas"]["Party"][];
            /** @description Those opened by then, in that order. */
            issues: components["schemas"]["Issue"][];
            /** @description The first scheduled meeting that can still come; one without a date only if none has one. */
            nextMeeting: components["schemas"]["Meeting"] | null;
            lastContact: components["schemas"]["LastContact"] | null;
            daysSinceLastContact: number | null;
            postponementsInARow: number;
            openConditions: number;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        /** @description The data of PartyAdmitted, and its report. */
        Party: {
            /**
             * @description The id of the party.
             * @example RU
             */
            partyId: string;
            /**
             * @description Its name or title.
             * @example Russia
             */
            name: string;
            /**
             * @description What it is.
             * @example state
             * @enum {string}
             */
            kind: "state" | "bloc" | "organisation" | "armed-group" | "person" | "other";
            /**
             * @description Its role in this negotiation.
             * @example principal
             * @enum {string}
             */
            role: "principal" | "mediator" | "guarantor" | "supporter" | "observer";
            /** @description Its codes in public schemes: what tells that a party is the same in two negotiations. */
            codes?: components["schemas"]["PartyCode"][];
            /**
             * @description Other names it goes by.
             * @example [
             *       "Russian Federation"
             *     ]
             */
            aliases?: string[];
            /**
             * @description The blocs it belongs to, each a party itself.
             * @example [
             *       "CIS"
             *     ]
             */
            memberOf?: string[];
            /** Format: uuid */
            eventId: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** @enum {string} */
            status: "present" | "left";
            /** @description Every other id that is read as this one. */
            mergedFrom: string[];
            /** @description Whether any report of its life is. */
            disputed: boolean;
        };
        /** @description The data of IssueOpened, and its report. */
        Issue: {
            /**
             * @description The id of the issue.
             * @example ceasefire-first
             */
            issueId: string;
            /**
             * @description A sentence that a party can support or oppose.
             * @example Fighting stops along the present line before talks on a settlement.
             */
            proposition: string;
            /**
             * @description Background.
             * @example Raised in August 2025.
             */
            description?: string;
            /**
             * @description The issue that it is a part of.
             * @example ceasefire
             */
            parent?: string;
            /**
             * @description Tags to find it by.
             * @example [
             *       "security"
             *     ]
             */
            tags?: string[];
            /** @description The ends of the scale from 0 to 100 on which positions are scored. */
            scale?: components["schemas"]["Scale"];
            /** Format: uuid */
            eventId: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** @enum {string} */
            status: "open" | "closed";
            /** @description What came of it, while it is closed. */
            outcome: string | null;
            /** @description Every other id that is read as this one. */
            mergedFrom: string[];
            /** @description Whether any report of its life is. */
            disputed: boolean;
        };
        /** @description The data of CallHeld, and its report. */
        Call: {
            /**
             * @description The id of the call.
             * @example rubio-lavrov-2025-10-20
             */
            callId: string;
            /**
             * @description Who spoke with whom; a party may be represented by several people.
             * @example [
             *       {
             *         "partyId": "US",
             *         "person": "Marco Rubio"
             *       },
             *       {
             *         "partyId": "RU",
             *         "person": "Sergey Lavrov"
             *       }
             *     ]
             */
            participants: components["schemas"]["Participant"][];
            /**
             * @description The means of communication.
             * @example telephone
             * @enum {string}
             */
            medium?: "telephone" | "video";
            /**
             * @description What was said, in short.
             * @example Next steps towards a summit.
             */
            summary?: string;
            /** Format: uuid */
            eventId: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** @description Whether any report of its life is. */
            disputed: boolean;
        };
        /** @description The data of PositionStated, and its report. */
        Position: {
            /**
             * @description The id of the position.
             * @example ru-ceasefire-2025-10-21
             */
            positionId: string;
            /**
             * @description The statement that it is a part of: positions of one statement share it.
             * @example ru-2025-10-21
             */
            statementId?: string;
            /**
             * @description On whose behalf it is said; several for a joint statement.
             * @example [
             *       "RU"
             *     ]
             */
            parties: string[];
            /**
             * @description The issue it is about.
             * @example ceasefire-first
             */
            issueId: string;
            /**
             * @description Where they stand on the issue's proposition.
             * @example conditional
             * @enum {string}
             */
            stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
            /**
             * @description What they said, in short.
             * @example A ceasefire is possible once deliveries stop.
             */
            summary: string;
            /** @description What the stance depends on; one or more where it is conditional. */
            conditions?: components["schemas"]["Condition"][];
            /**
             * @description The position on the issue's scale.
             * @example 35
             */
            score?: number;
            /**
             * @description How much the issue matters to them.
             * @example 80
             */
            salience?: number;
            /** @description Who said it. */
            speaker?: components["schemas"]["Speaker"];
            /**
             * @description The words as spoken, verbatim.
             * @example The sooner the deliveries stop, the better.
             */
            quote?: string;
            /** Format: uuid */
            eventId: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            withdrawnFor: string[];
            /** @description Whether any report of its life is. */
            disputed: boolean;
        };
        /** @description The data of AgreementReached, and its report. */
        Agreement: {
            /**
             * @description The id of the agreement.
             * @example prisoner-exchange-2025-05
             */
            agreementId: string;
            /**
             * @description Its name or title.
             * @example Exchange of a thousand prisoners each
             */
            title: string;
            /**
             * @description Who agreed.
             * @example [
             *       "RU",
             *       "UA"
             *     ]
             */
            parties: string[];
            /**
             * @description The issues it settles or touches.
             * @example [
             *       "prisoner-exchange"
             *     ]
             */
            issues?: string[];
            /**
             * @description What was agreed.
             * @example A thousand prisoners from each side.
             */
            terms?: string;
            /**
             * @description Where.
             * @example Istanbul
             */
            place?: string;
            /** Format: uuid */
            eventId: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** @enum {string} */
            status: "reached" | "signed" | "in-force" | "suspended" | "ended";
            signedBy: string[];
            ratifiedBy: string[];
            /** @description Whose latest of signing and leaving is leaving. */
            leftBy: string[];
            history: {
                type: string;
                /**
                 * @description EDTF, as recorded.
                 * @example 2025-10-21
                 */
                occurredOn: string;
                /** @enum {string} */
                precision: "instant" | "day" | "month" | "year" | "interval";
                /** Format: uuid */
                eventId: string;
            }[];
            /** @description Whether any report of its life is. */
            disputed: boolean;
        };
        /** @description The data of IncidentReported, and its report. */
        Incident: {
            /**
             * @description The id of the incident.
             * @example drone-strike-2025-10-22
             */
            incidentId: string;
            /**
             * @description What happened, in a few words.
             * @example Drones strike a power station
             */
            title: string;
            /**
             * @description What happened.
             * @example Power failed in three districts.
             */
            summary?: string;
            /**
             * @description Where.
             * @example Kharkiv
             */
            place?: string;
            /**
             * @description The parties it concerns.
             * @example [
             *       "UA"
             *     ]
             */
            parties?: string[];
            /** Format: uuid */
            eventId: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** @description Whether any report of its life is. */
            disputed: boolean;
        };
        Parties: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            parties: components["schemas"]["Party"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        OneParty: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        } & components["schemas"]["Party"];
        Issues: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            issues: components["schemas"]["Issue"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        OneIssue: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        } & components["schemas"]["Issue"];
        Calls: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            calls: components["schemas"]["Call"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        OneCall: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        } & components["schemas"]["Call"];
        Positions: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            positions: components["schemas"]["Position"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        OnePosition: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        } & components["schemas"]["Position"];
        Agreements: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            agreements: components["schemas"]["Agreement"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        OneAgreement: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        } & components["schemas"]["Agreement"];
        Incidents: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            incidents: components["schemas"]["Incident"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        OneIncident: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        } & components["schemas"]["Incident"];
        LastContact: {
            /** @enum {string} */
            type: "meeting" | "call";
            id: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** Format: uuid */
            eventId: string;
        };
        Stance: {
            partyId: string;
            issueId: string;
            /** @enum {string} */
            stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
            score: number | null;
            salience: number | null;
            summary: string;
            quote: string | null;
            conditions: components["schemas"]["Condition"][];
            speaker: components["schemas"]["Speaker"] | null;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            since: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            statedOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** @description By then the latest statement may not have been made yet: its date allows later moments. */
            tentative: boolean;
            positionId: string;
            statementId: string | null;
            /** Format: uuid */
            eventId: string;
            jointWith: string[];
            source: components["schemas"]["Source"] | null;
            /** @description How many other outlets say the same. */
            corroborations: number;
            disputed: boolean;
            /** @description Other statements about the cell whose dates overlap the latest one’s, with another stance: which came last cannot be told. */
            conflicting: string[];
            statements: number;
            previous: {
                /** @enum {string} */
                stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
                /**
                 * @description EDTF, as recorded.
                 * @example 2025-10-21
                 */
                since: string;
            } | null;
        };
        Stances: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            stances: components["schemas"]["Stance"][];
            /** @description Only where a page was asked for. */
            nextCursor?: string | null;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        StanceRun: {
            /** @enum {string} */
            stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            from: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            to: string | null;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            endedBy: string | null;
            statements: string[];
        };
        StanceHistory: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            history: components["schemas"]["StanceRun"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        EventRef: {
            /** Format: uuid */
            eventId: string;
            type: string;
            /**
             * @description Place in the log.
             * @example 42
             */
            position: string;
            /** Format: date-time */
            recordedAt: string;
        };
        ExplainedReport: {
            /** Format: uuid */
            eventId: string;
            type: string;
            /**
             * @description Place in the log.
             * @example 42
             */
            position: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * @description As corrected by then.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** @description What a statement says, as corrected by then; null of a withdrawal. */
            stance: ("supports" | "conditional" | "undecided" | "abstains" | "opposes") | null;
            /** @description Whether it is a step of the fold: it is known, is about the cell, counts, and its date begins by `asOf`. */
            counts: boolean;
            /**
             * @description `decides`: the latest statement, on which the row rests (`withdrawn` once it was withdrawn); `superseded` by a later statement; `tied`: by one of the same moment that was recorded later; `withdraws`: it withdraws the present statement (`without-effect`: another); `after-as-of`: its date begins later; `retracted`; `corrected`: it is about another cell now; `elsewhere`: the same as the retraction of a correction, or of a merge, left it.
             * @enum {string}
             */
            why: "decides" | "withdrawn" | "superseded" | "tied" | "withdraws" | "without-effect" | "after-as-of" | "retracted" | "corrected" | "elsewhere";
            /** @description The event that decided it: the later statement, the withdrawal, what it withdraws, the correction, the retraction, the merge. */
            by: components["schemas"]["EventRef"] | null;
            /** @description What held after it, where it counts: null where nothing did. */
            then: {
                /** @enum {string} */
                stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
                /**
                 * Format: uuid
                 * @description The `eventId` of the statement on which it rests.
                 */
                statement: string;
            } | null;
            /** @description The corrections and retractions of it, and of one another, in the order recorded. */
            said: {
                /** Format: uuid */
                eventId: string;
                type: string;
                /**
                 * @description Place in the log.
                 * @example 42
                 */
                position: string;
                /** Format: date-time */
                recordedAt: string;
                /**
                 * Format: uuid
                 * @description What it corrects or retracts.
                 */
                target: string;
                /** @description What a correction replaces. */
                parts: ("data" | "occurredOn" | "source" | "coding")[];
                /** @description Whether it has not been retracted itself. */
                stands: boolean;
            }[];
            /** @description By which what it names is read as the party or the issue. */
            merges: components["schemas"]["EventRef"][];
        };
        StanceExplanation: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            /** @description As it is read by then. */
            partyId: string;
            /** @description As it is read by then. */
            issueId: string;
            /** @description The row of `stances`; null where there is none. */
            stance: components["schemas"]["Stance"] | null;
            /** @description In valid order; of more than 1,000, the last. */
            reports: components["schemas"]["ExplainedReport"][];
            /** @description How many more there are, which come before. */
            omitted: number;
            /** @description By which other ids are read as the party or the issue. */
            merges: components["schemas"]["EventRef"][];
            /** @description The events recorded after `knownAt` that have changed what bears on it, the first 1,000. */
            later: components["schemas"]["EventRef"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        Meeting: {
            meetingId: string;
            title: string;
            /** @enum {string} */
            status: "scheduled" | "postponed" | "cancelled" | "underway" | "held";
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            scheduledFor: string | null;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            heldOn: string | null;
            /** @description By then its last step may not have happened yet: its date allows later moments. */
            tentative: boolean;
            place: string | null;
            format: string | null;
            participants: {
                partyId: string;
                person?: string;
                office?: string;
            }[];
            outcome: string | null;
            timesPostponed: number;
            /** @description Whether any report of its life is. */
            disputed: boolean;
            history: {
                type: string;
                /**
                 * @description EDTF, as recorded.
                 * @example 2025-10-21
                 */
                occurredOn: string;
                /** @enum {string} */
                precision: "instant" | "day" | "month" | "year" | "interval";
                /** Format: uuid */
                eventId: string;
            }[];
        };
        Meetings: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            meetings: components["schemas"]["Meeting"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        OneMeeting: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            meetingId: string;
            title: string;
            /** @enum {string} */
            status: "scheduled" | "postponed" | "cancelled" | "underway" | "held";
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            scheduledFor: string | null;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            heldOn: string | null;
            /** @description By then its last step may not have happened yet: its date allows later moments. */
            tentative: boolean;
            place: string | null;
            format: string | null;
            participants: {
                partyId: string;
                person?: string;
                office?: string;
            }[];
            outcome: string | null;
            timesPostponed: number;
            /** @description Whether any report of its life is. */
            disputed: boolean;
            history: {
                type: string;
                /**
                 * @description EDTF, as recorded.
                 * @example 2025-10-21
                 */
                occurredOn: string;
                /** @enum {string} */
                precision: "instant" | "day" | "month" | "year" | "interval";
                /** Format: uuid */
                eventId: string;
            }[];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        Contacts: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            contacts: {
                parties: string[];
                meetings: number;
                calls: number;
                lastContact: components["schemas"]["LastContact"];
            }[];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        Conditions: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            conditions: {
                partyId: string;
                issueId: string;
                /** @enum {string} */
                stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
                text: string;
                onParty: string | null;
                onIssue: string | null;
                positionId: string;
                /** Format: uuid */
                eventId: string;
                /**
                 * @description EDTF, as recorded.
                 * @example 2025-10-21
                 */
                since: string;
            }[];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        StanceChange: {
            partyId: string;
            issueId: string;
            before: components["schemas"]["Stance"] | null;
            after: components["schemas"]["Stance"] | null;
        };
        Convergence: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            issues: {
                issueId: string;
                supports: string[];
                conditional: string[];
                undecided: string[];
                abstains: string[];
                opposes: string[];
                silent: string[];
                spread: number | null;
                /** @description Null without `since`. */
                moved: components["schemas"]["StanceChange"][] | null;
            }[];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        Timeline: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            events: components["schemas"]["TimelineEvent"][];
            nextCursor: string | null;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        Changes: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            from: {
                /**
                 * Format: date-time
                 * @description The last moment that counts; null: no bound.
                 */
                asOf: string | null;
                /**
                 * Format: date-time
                 * @description What had been recorded by then.
                 */
                knownAt: string;
                /**
                 * @description The last position known by then.
                 * @example 42
                 */
                position: string;
            };
            to: {
                /**
                 * Format: date-time
                 * @description The last moment that counts; null: no bound.
                 */
                asOf: string | null;
                /**
                 * Format: date-time
                 * @description What had been recorded by then.
                 */
                knownAt: string;
                /**
                 * @description The last position known by then.
                 * @example 42
                 */
                position: string;
            };
            /** @description Listed where the stance differs. */
            stances: components["schemas"]["StanceChange"][];
            /** @description Listed where status or scheduledFor differs. */
            meetings: components["schemas"]["MeetingChange"][];
            /** @description Those new between the two. */
            agreements: components["schemas"]["AgreementReport"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        MeetingChange: {
            meetingId: string;
            before: components["schemas"]["Meeting"] | null;
            after: components["schemas"]["Meeting"] | null;
        };
        /** @description The data of AgreementReached, and its report. */
        AgreementReport: {
            /**
             * @description The id of the agreement.
             * @example prisoner-exchange-2025-05
             */
            agreementId: string;
            /**
             * @description Its name or title.
             * @example Exchange of a thousand prisoners each
             */
            title: string;
            /**
             * @description Who agreed.
             * @example [
             *       "RU",
             *       "UA"
             *     ]
             */
            parties: string[];
            /**
             * @description The issues it settles or touches.
             * @example [
             *       "prisoner-exchange"
             *     ]
             */
            issues?: string[];
            /**
             * @description What was agreed.
             * @example A thousand prisoners from each side.
             */
            terms?: string;
            /**
             * @description Where.
             * @example Istanbul
             */
            place?: string;
            /** Format: uuid */
            eventId: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            source: components["schemas"]["Source"] | null;
        };
        StancesAcross: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            stances: {
                negotiationId: string;
                /** @description Of the negotiation. */
                title: string;
                partyName: string;
                proposition: string;
                partyId: string;
                issueId: string;
                /** @enum {string} */
                stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
                score: number | null;
                salience: number | null;
                summary: string;
                quote: string | null;
                conditions: components["schemas"]["Condition"][];
                speaker: components["schemas"]["Speaker"] | null;
                /**
                 * @description EDTF, as recorded.
                 * @example 2025-10-21
                 */
                since: string;
                /**
                 * @description EDTF, as recorded.
                 * @example 2025-10-21
                 */
                statedOn: string;
                /** @enum {string} */
                precision: "instant" | "day" | "month" | "year" | "interval";
                /** @description By then the latest statement may not have been made yet: its date allows later moments. */
                tentative: boolean;
                positionId: string;
                statementId: string | null;
                /** Format: uuid */
                eventId: string;
                jointWith: string[];
                source: components["schemas"]["Source"] | null;
                /** @description How many other outlets say the same. */
                corroborations: number;
                disputed: boolean;
                /** @description Other statements about the cell whose dates overlap the latest one’s, with another stance: which came last cannot be told. */
                conflicting: string[];
                statements: number;
                previous: {
                    /** @enum {string} */
                    stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
                    /**
                     * @description EDTF, as recorded.
                     * @example 2025-10-21
                     */
                    since: string;
                } | null;
            }[];
            nextCursor: string | null;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        MeetingAcross: {
            negotiationId: string;
            /** @description Of the negotiation. */
            negotiationTitle: string;
            meetingId: string;
            title: string;
            /** @enum {string} */
            status: "scheduled" | "postponed" | "cancelled" | "underway" | "held";
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            scheduledFor: string | null;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            heldOn: string | null;
            /** @description By then its last step may not have happened yet: its date allows later moments. */
            tentative: boolean;
            place: string | null;
            format: string | null;
            participants: {
                partyId: string;
                person?: string;
                office?: string;
            }[];
            outcome: string | null;
            timesPostponed: number;
            /** @description Whether any report of its life is. */
            disputed: boolean;
            history: {
                type: string;
                /**
                 * @description EDTF, as recorded.
                 * @example 2025-10-21
                 */
                occurredOn: string;
                /** @enum {string} */
                precision: "instant" | "day" | "month" | "year" | "interval";
                /** Format: uuid */
                eventId: string;
            }[];
        };
        MeetingsAcross: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            meetings: components["schemas"]["MeetingAcross"][];
            nextCursor: string | null;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        ReportLine: {
            negotiationId: string;
            /** @description Of the negotiation. */
            title: string;
            /**
             * Format: uuid
             * @description Of the report.
             */
            eventId: string;
            type: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** @description Those that take part in it. */
            parties: {
                partyId: string;
                name: string;
            }[];
            issue: {
                issueId: string;
                proposition: string;
            } | null;
            stance: ("supports" | "conditional" | "undecided" | "abstains" | "opposes") | null;
            /** @description Title of the meeting, the agreement, the incident … */
            subject: string | null;
            /** @description What was said, 400 characters at most. */
            text: string;
        };
        Briefing: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            /** @description The negotiations in which something did. */
            moved: {
                negotiationId: string;
                /** @description Of the negotiation. */
                title: string;
                /** @description Listed where the stance differs. */
                stances: components["schemas"]["StanceChange"][];
                /** @description Listed where status or scheduledFor differs. */
                meetings: components["schemas"]["MeetingChange"][];
                /** @description Those new between the two. */
                agreements: components["schemas"]["AgreementReport"][];
                /** @description Of the parties and issues in `stances` and `agreements`, by id. */
                names: {
                    parties: {
                        [key: string]: string;
                    };
                    issues: {
                        [key: string]: string;
                    };
                };
            }[];
            /** @description Meetings to come, soonest first, those without a date last; 50 at most. */
            next: components["schemas"]["MeetingAcross"][];
            /** @description Negotiations that are neither concluded nor moved; those where nothing has happened for longest first; 100 at most. */
            stale: {
                negotiationId: string;
                /** @description Of the negotiation. */
                title: string;
                /**
                 * @description EDTF, as recorded.
                 * @example 2025-10-21
                 */
                lastEventOn: string;
                days: number;
            }[];
            /** @description Reports that were disputed since then; 1,000 at most. */
            disputed: components["schemas"]["ReportLine"][];
            /** @description Reports that were corrected since then; 1,000 at most. */
            corrected: components["schemas"]["ReportLine"][];
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        PartiesAcross: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            parties: {
                /** @description One of its codes as `scheme:value`, or its id: what the parameter `party` takes. */
                party: string;
                /** @description As most negotiations have it. */
                name: string;
                kind: string;
                /** @description As `scheme:value`, of any date. */
                codes: string[];
                /** @description In how many it takes part. */
                negotiations: number;
            }[];
            nextCursor: string | null;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        TimelineAcross: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            reports: components["schemas"]["ReportLine"][];
            nextCursor: string | null;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        SearchResults: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            results: {
                negotiationId: string;
                /** @description Of the negotiation. */
                title: string;
                /**
                 * Format: uuid
                 * @description Of the report; of the words of a dispute, of that.
                 */
                eventId: string;
                type: string;
                /**
                 * @description EDTF, as recorded.
                 * @example 2025-10-21
                 */
                occurredOn: string;
                /** @enum {string} */
                precision: "instant" | "day" | "month" | "year" | "interval";
                /** @description Those that take part in it. */
                parties: {
                    partyId: string;
                    name: string;
                }[];
                issue: {
                    issueId: string;
                    proposition: string;
                } | null;
                stance: ("supports" | "conditional" | "undecided" | "abstains" | "opposes") | null;
                /** @description Title of the meeting, the agreement, the incident … */
                subject: string | null;
                /** @description HTML: the words within `<mark>`, the rest escaped. */
                snippet: string;
                /** @description Names of the texts in which words were found, as `title`, `summary`, `outlet`. */
                fields: string[];
            }[];
            nextCursor: string | null;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        /** @description The event as recorded, with its own position, whether it is retracted, and what has since been said about it. */
        Report: components["schemas"]["TimelineEvent"] & {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /** @description Whether it is, by then. */
            retracted: boolean;
            retractions: components["schemas"]["Event"][];
            /** @description Everything said about it, in the order recorded. */
            said: (components["schemas"]["Event"] & {
                retracted: boolean;
            })[];
            /** @description As it stands corrected; null where it does not count, and for one of the four about a report. */
            current: components["schemas"]["Event"] | null;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        Digest: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            negotiationId: string;
            stream: string;
            /** @description Of the last event known by then: how many there are, less one. */
            revision: number;
            /** @description Of that event, and through it of every event before it: SHA-256, in hex. */
            hash: string;
            /** @description Of the whole log up to that event, in its order, whichever negotiations the events belong to: SHA-256, in hex. */
            chain?: string;
            /** Format: uuid */
            eventId: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        Events: {
            /**
             * Format: date-time
             * @description The last moment that counts; null: no bound.
             */
            asOf: string | null;
            /**
             * Format: date-time
             * @description What had been recorded by then.
             */
            knownAt: string;
            /**
             * @description The last position known by then.
             * @example 42
             */
            position: string;
            events: components["schemas"]["Event"][];
            /**
             * @description Where to read on; null at the end of what is known.
             * @example 42
             */
            nextPosition: string | null;
            nextCursor: string | null;
            /** @description Only where true: something recorded could not be applied, and is left out. */
            degraded?: boolean;
        };
        Webhook: {
            /** Format: uuid */
            webhookId: string;
            /** Format: uri */
            url: string;
            description: string | null;
            /** @description Null: all. */
            negotiations: string[] | null;
            /** @description Null: all. */
            types: ("NegotiationOpened" | "NegotiationStalled" | "NegotiationResumed" | "NegotiationConcluded" | "PartyAdmitted" | "PartyChanged" | "PartyLeft" | "PartyReturned" | "PartyMerged" | "IssueOpened" | "IssueClosed" | "IssueReopened" | "IssueMerged" | "MeetingScheduled" | "MeetingPostponed" | "MeetingRescheduled" | "MeetingCancelled" | "MeetingHeld" | "CallHeld" | "PositionStated" | "PositionWithdrawn" | "AgreementReached" | "AgreementSigned" | "AgreementRatified" | "AgreementLeft" | "AgreementInForce" | "AgreementSuspended" | "AgreementEnded" | "IncidentReported" | "ReportRetracted" | "ReportCorrected" | "ReportCorroborated" | "ReportDisputed")[] | null;
            /** @description The name of the key or token. */
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            /**
             * @description `parked`: it is sent nothing until somebody resumes it.
             * @enum {string}
             */
            state: "good" | "retrying" | "parked";
            /**
             * @description Position in the log up to which everything was delivered.
             * @example 42
             */
            position: string;
            /** @description Failed attempts at the next event. */
            attempts: number;
            /** Format: date-time */
            failingSince: string | null;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** @description Why it could not be delivered. */
            error: string | null;
            /** Format: date-time */
            parkedAt: string | null;
        };
        Webhooks: {
            webhooks: components["schemas"]["Webhook"][];
        };
        MadeWebhook: {
            /** Format: uuid */
            webhookId: string;
            /** Format: uri */
            url: string;
            description: string | null;
            /** @description Null: all. */
            negotiations: string[] | null;
            /** @description Null: all. */
            types: ("NegotiationOpened" | "NegotiationStalled" | "NegotiationResumed" | "NegotiationConcluded" | "PartyAdmitted" | "PartyChanged" | "PartyLeft" | "PartyReturned" | "PartyMerged" | "IssueOpened" | "IssueClosed" | "IssueReopened" | "IssueMerged" | "MeetingScheduled" | "MeetingPostponed" | "MeetingRescheduled" | "MeetingCancelled" | "MeetingHeld" | "CallHeld" | "PositionStated" | "PositionWithdrawn" | "AgreementReached" | "AgreementSigned" | "AgreementRatified" | "AgreementLeft" | "AgreementInForce" | "AgreementSuspended" | "AgreementEnded" | "IncidentReported" | "ReportRetracted" | "ReportCorrected" | "ReportCorroborated" | "ReportDisputed")[] | null;
            /** @description The name of the key or token. */
            madeBy: string;
            /** Format: date-time */
            madeAt: string;
            /**
             * @description `parked`: it is sent nothing until somebody resumes it.
             * @enum {string}
             */
            state: "good" | "retrying" | "parked";
            /**
             * @description Position in the log up to which everything was delivered.
             * @example 42
             */
            position: string;
            /** @description Failed attempts at the next event. */
            attempts: number;
            /** Format: date-time */
            failingSince: string | null;
            /** Format: date-time */
            nextAttemptAt: string | null;
            /** @description Why it could not be delivered. */
            error: string | null;
            /** Format: date-time */
            parkedAt: string | null;
            /** @description With which messages are signed: `whsec_` and Base64. It is not shown again. */
            secret: string;
        };
        WebhookRequest: {
            /**
             * Format: uri
             * @description Where messages are sent: http or https, without a user name, on the public internet.
             */
            url: string;
            /** @description The only ones whose events are sent; left out: all. */
            negotiations?: string[];
            /** @description The only types of events that are sent; left out: all. */
            types?: ("NegotiationOpened" | "NegotiationStalled" | "NegotiationResumed" | "NegotiationConcluded" | "PartyAdmitted" | "PartyChanged" | "PartyLeft" | "PartyReturned" | "PartyMerged" | "IssueOpened" | "IssueClosed" | "IssueReopened" | "IssueMerged" | "MeetingScheduled" | "MeetingPostponed" | "MeetingRescheduled" | "MeetingCancelled" | "MeetingHeld" | "CallHeld" | "PositionStated" | "PositionWithdrawn" | "AgreementReached" | "AgreementSigned" | "AgreementRatified" | "AgreementLeft" | "AgreementInForce" | "AgreementSuspended" | "AgreementEnded" | "IncidentReported" | "ReportRetracted" | "ReportCorrected" | "ReportCorroborated" | "ReportDisputed")[];
            description?: string;
        };
        WebhookTestResult: {
            delivered: boolean;
            /** @description HTTP status of the answer; null: none came. */
            responseStatus: number | null;
            /** @description Why it could not be delivered. */
            error: string | null;
        };
        Delivery: {
            /** @description The `webhook-id` of the message. */
            deliveryId: string;
            /**
             * @description Place in the log.
             * @example 42
             */
            position: string;
            negotiationId: string;
            /** Format: uuid */
            eventId: string;
            /** @enum {string} */
            type: "NegotiationOpened" | "NegotiationStalled" | "NegotiationResumed" | "NegotiationConcluded" | "PartyAdmitted" | "PartyChanged" | "PartyLeft" | "PartyReturned" | "PartyMerged" | "IssueOpened" | "IssueClosed" | "IssueReopened" | "IssueMerged" | "MeetingScheduled" | "MeetingPostponed" | "MeetingRescheduled" | "MeetingCancelled" | "MeetingHeld" | "CallHeld" | "PositionStated" | "PositionWithdrawn" | "AgreementReached" | "AgreementSigned" | "AgreementRatified" | "AgreementLeft" | "AgreementInForce" | "AgreementSuspended" | "AgreementEnded" | "IncidentReported" | "ReportRetracted" | "ReportCorrected" | "ReportCorroborated" | "ReportDisputed";
            /**
             * @description `parked`: it was given up, and with it the webhook, until somebody resumes it.
             * @enum {string}
             */
            status: "delivered" | "retrying" | "parked";
            attempts: number;
            /** @description HTTP status of the answer; null: none came. */
            responseStatus: number | null;
            /** @description Why it could not be delivered. */
            error: string | null;
            /** Format: date-time */
            firstAttemptAt: string;
            /** Format: date-time */
            lastAttemptAt: string;
            /** Format: date-time */
            nextAttemptAt: string | null;
        };
        Deliveries: {
            deliveries: components["schemas"]["Delivery"][];
            nextCursor: string | null;
        };
        WebhooksHealth: {
            /** @description None is parked. Parley serves all the same. */
            ok: boolean;
            count: number;
            /** @description Those that are being retried. */
            retrying: {
                /** Format: uuid */
                webhookId: string;
                host: string;
                /**
                 * @description Place in the log.
                 * @example 42
                 */
                position: string;
                /** Format: date-time */
                failingSince: string;
                /** @description Why it could not be delivered. */
                error: string | null;
            }[];
            /** @description Those that are sent nothing until somebody resumes them. */
            parked: {
                /** Format: uuid */
                webhookId: string;
                host: string;
                /**
                 * @description Place in the log.
                 * @example 42
                 */
                position: string;
                /** Format: date-time */
                failingSince: string;
                /** @description Why it could not be delivered. */
                error: string | null;
            }[];
        };
        EventEnvelope: {
            /**
             * @description Place in the log.
             * @example 42
             */
            position: string;
            stream: string;
            /** @description Place in the stream, from 0. */
            revision: number;
            negotiationId: string;
            /** Format: uuid */
            eventId: string;
            /**
             * @description EDTF, as recorded.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @enum {string} */
            precision: "instant" | "day" | "month" | "year" | "interval";
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            source: components["schemas"]["Source"] | null;
            coding: components["schemas"]["Coding"][];
            coder: string | null;
            note: string | null;
            correlationId?: string;
            causationId?: string;
            schemaVersion: number;
            /** @description SHA-256 (hex) of the whole event and the hash of the one before it in its stream. */
            hash: string;
        };
        Source: {
            /**
             * @description The outlet that published it.
             * @example Reuters
             */
            outlet: string;
            /**
             * @description The title of the article.
             * @example Kremlin: no date yet for a summit
             */
            title?: string;
            /**
             * @description Its address, http or https.
             * @example https://www.reuters.com/world/
             */
            url?: string;
            /**
             * @description Who wrote it.
             * @example Guy Faulconbridge
             */
            author?: string;
            /**
             * @description When it was published (EDTF).
             * @example 2025-10-21
             */
            publishedOn?: string;
            /** @description Who relayed it to the outlet, in order. */
            relayedBy?: components["schemas"]["Attribution"][];
            /**
             * @description Admiralty code: A completely reliable … E unreliable, F cannot be judged.
             * @example B
             * @enum {string}
             */
            reliability?: "A" | "B" | "C" | "D" | "E" | "F";
            /**
             * @description Admiralty code: 1 confirmed … 5 improbable, 6 cannot be judged.
             * @example 2
             */
            credibility?: number;
        };
        Attribution: {
            /**
             * @description The name of the person.
             * @example Dmitry Peskov
             */
            name: string;
            /**
             * @description The office in which they spoke.
             * @example Kremlin spokesman
             */
            office?: string;
        };
        Coding: {
            /**
             * @description The scheme of codes.
             * @example CAMEO
             */
            scheme: string;
            /**
             * @description Its version.
             * @example 1.1b3
             */
            version?: string;
            /**
             * @description The code within the scheme.
             * @example 0256
             */
            code: string;
            /**
             * @description What the code stands for.
             * @example Appeal for de-escalation
             */
            label?: string;
        };
        Speaker: {
            /**
             * @description The name of the person.
             * @example Dmitry Peskov
             */
            name: string;
            /**
             * @description The office in which they spoke.
             * @example Kremlin spokesman
             */
            office?: string;
            /**
             * @description The party that speaks, where that is another.
             * @example CIS
             */
            partyId?: string;
        };
        StatementPosition: {
            /**
             * @description The issue it is about.
             * @example ceasefire-first
             */
            issueId: string;
            /**
             * @description Where they stand on the issue's proposition.
             * @example conditional
             * @enum {string}
             */
            stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
            /**
             * @description What they said, in short.
             * @example A ceasefire is possible once deliveries stop.
             */
            summary: string;
            /** @description What the stance depends on; one or more where it is conditional. */
            conditions?: components["schemas"]["Condition"][];
            /**
             * @description The position on the issue's scale.
             * @example 35
             */
            score?: number;
            /**
             * @description How much the issue matters to them.
             * @example 80
             */
            salience?: number;
            /**
             * @description The words as spoken, verbatim.
             * @example The sooner the deliveries stop, the better.
             */
            quote?: string;
            /**
             * @description The id of the position; generated if omitted.
             * @example ru-ceasefire-3
             */
            positionId?: string;
            /**
             * Format: uuid
             * @description The event's own id; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d13
             */
            eventId?: string;
        };
        Condition: {
            /**
             * @description The condition.
             * @example Arms deliveries stop first.
             */
            text: string;
            /**
             * @description The party it is asked of.
             * @example US
             */
            onParty?: string;
            /**
             * @description The issue it belongs to, where that is another.
             * @example arms-deliveries
             */
            issueId?: string;
        };
        PartyCode: {
            /**
             * @description The scheme of codes; it has no colon.
             * @example ISO 3166-1 alpha-2
             */
            scheme: string;
            /**
             * @description The code of the party in it.
             * @example RU
             */
            value: string;
        };
        Scale: {
            /**
             * @description What 0 means.
             * @example No ceasefire before a settlement
             */
            min: string;
            /**
             * @description What 100 means.
             * @example Ceasefire at once
             */
            max: string;
        };
        Participant: {
            /**
             * @description The party that takes part.
             * @example RU
             */
            partyId: string;
            /**
             * @description Who represents it.
             * @example Sergey Lavrov
             */
            person?: string;
            /**
             * @description Their office.
             * @example Foreign minister
             */
            office?: string;
        };
        StatementBody: {
            /**
             * @description The id of the statement; generated if omitted.
             * @example ru-2025-10-21
             */
            statementId?: string;
            /**
             * @description On whose behalf it is said; several for a joint statement.
             * @example [
             *       "RU"
             *     ]
             */
            parties: string[];
            /** @description Who said it. */
            speaker?: components["schemas"]["Speaker"];
            /** @description What it says, issue by issue; each issue once. */
            positions: components["schemas"]["StatementPosition"][];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
        };
        NegotiationOpened: {
            /**
             * @description The id of the negotiation.
             * @example ukraine-talks-2025
             */
            negotiationId: string;
            /**
             * @description Its name or title.
             * @example Ukraine peace talks, 2025
             */
            title: string;
            /**
             * @description What it is about.
             * @example Talks on ending the war.
             */
            description?: string;
            /**
             * @description Tags to find it by.
             * @example [
             *       "ceasefire",
             *       "europe"
             *     ]
             */
            tags?: string[];
        };
        NegotiationOpenedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "NegotiationOpened";
            data: components["schemas"]["NegotiationOpened"];
        };
        NegotiationOpenedBody: {
            /**
             * @description The id of the negotiation.
             * @example ukraine-talks-2025
             */
            negotiationId?: string;
            /**
             * @description Its name or title.
             * @example Ukraine peace talks, 2025
             */
            title: string;
            /**
             * @description What it is about.
             * @example Talks on ending the war.
             */
            description?: string;
            /**
             * @description Tags to find it by.
             * @example [
             *       "ceasefire",
             *       "europe"
             *     ]
             */
            tags?: string[];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        NegotiationOpenedLine: {
            /** @constant */
            type: "NegotiationOpened";
            data: {
                /**
                 * @description The id of the negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId?: string;
                /**
                 * @description Its name or title.
                 * @example Ukraine peace talks, 2025
                 */
                title: string;
                /**
                 * @description What it is about.
                 * @example Talks on ending the war.
                 */
                description?: string;
                /**
                 * @description Tags to find it by.
                 * @example [
                 *       "ceasefire",
                 *       "europe"
                 *     ]
                 */
                tags?: string[];
            };
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        NegotiationStalled: {
            /**
             * @description Why it has stalled.
             * @example No date could be agreed.
             */
            reason?: string;
        };
        NegotiationStalledEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "NegotiationStalled";
            data: components["schemas"]["NegotiationStalled"];
        };
        NegotiationStalledBody: {
            /**
             * @description Why it has stalled.
             * @example No date could be agreed.
             */
            reason?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        NegotiationStalledLine: {
            /** @constant */
            type: "NegotiationStalled";
            data: components["schemas"]["NegotiationStalled"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        NegotiationResumed: {
            /**
             * @description Why it has resumed.
             * @example Both sides accepted the agenda.
             */
            reason?: string;
        };
        NegotiationResumedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "NegotiationResumed";
            data: components["schemas"]["NegotiationResumed"];
        };
        NegotiationResumedBody: {
            /**
             * @description Why it has resumed.
             * @example Both sides accepted the agenda.
             */
            reason?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        NegotiationResumedLine: {
            /** @constant */
            type: "NegotiationResumed";
            data: components["schemas"]["NegotiationResumed"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        NegotiationConcluded: {
            /**
             * @description What came of it.
             * @example An armistice was signed.
             */
            outcome: string;
        };
        NegotiationConcludedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "NegotiationConcluded";
            data: components["schemas"]["NegotiationConcluded"];
        };
        NegotiationConcludedBody: {
            /**
             * @description What came of it.
             * @example An armistice was signed.
             */
            outcome: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        NegotiationConcludedLine: {
            /** @constant */
            type: "NegotiationConcluded";
            data: components["schemas"]["NegotiationConcluded"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PartyAdmitted: {
            /**
             * @description The id of the party.
             * @example RU
             */
            partyId: string;
            /**
             * @description Its name or title.
             * @example Russia
             */
            name: string;
            /**
             * @description What it is.
             * @example state
             * @enum {string}
             */
            kind: "state" | "bloc" | "organisation" | "armed-group" | "person" | "other";
            /**
             * @description Its role in this negotiation.
             * @example principal
             * @enum {string}
             */
            role: "principal" | "mediator" | "guarantor" | "supporter" | "observer";
            /** @description Its codes in public schemes: what tells that a party is the same in two negotiations. */
            codes?: components["schemas"]["PartyCode"][];
            /**
             * @description Other names it goes by.
             * @example [
             *       "Russian Federation"
             *     ]
             */
            aliases?: string[];
            /**
             * @description The blocs it belongs to, each a party itself.
             * @example [
             *       "CIS"
             *     ]
             */
            memberOf?: string[];
        };
        PartyAdmittedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "PartyAdmitted";
            data: components["schemas"]["PartyAdmitted"];
        };
        PartyAdmittedBody: {
            /**
             * @description The id of the party.
             * @example RU
             */
            partyId?: string;
            /**
             * @description Its name or title.
             * @example Russia
             */
            name: string;
            /**
             * @description What it is.
             * @example state
             * @enum {string}
             */
            kind: "state" | "bloc" | "organisation" | "armed-group" | "person" | "other";
            /**
             * @description Its role in this negotiation.
             * @example principal
             * @enum {string}
             */
            role: "principal" | "mediator" | "guarantor" | "supporter" | "observer";
            /** @description Its codes in public schemes: what tells that a party is the same in two negotiations. */
            codes?: components["schemas"]["PartyCode"][];
            /**
             * @description Other names it goes by.
             * @example [
             *       "Russian Federation"
             *     ]
             */
            aliases?: string[];
            /**
             * @description The blocs it belongs to, each a party itself.
             * @example [
             *       "CIS"
             *     ]
             */
            memberOf?: string[];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PartyAdmittedLine: {
            /** @constant */
            type: "PartyAdmitted";
            data: {
                /**
                 * @description The id of the party.
                 * @example RU
                 */
                partyId?: string;
                /**
                 * @description Its name or title.
                 * @example Russia
                 */
                name: string;
                /**
                 * @description What it is.
                 * @example state
                 * @enum {string}
                 */
                kind: "state" | "bloc" | "organisation" | "armed-group" | "person" | "other";
                /**
                 * @description Its role in this negotiation.
                 * @example principal
                 * @enum {string}
                 */
                role: "principal" | "mediator" | "guarantor" | "supporter" | "observer";
                /** @description Its codes in public schemes: what tells that a party is the same in two negotiations. */
                codes?: components["schemas"]["PartyCode"][];
                /**
                 * @description Other names it goes by.
                 * @example [
                 *       "Russian Federation"
                 *     ]
                 */
                aliases?: string[];
                /**
                 * @description The blocs it belongs to, each a party itself.
                 * @example [
                 *       "CIS"
                 *     ]
                 */
                memberOf?: string[];
            };
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PartyChanged: {
            /**
             * @description The id of the party.
             * @example RU
             */
            partyId: string;
            /**
             * @description Why.
             * @example A new government.
             */
            reason?: string;
            /**
             * @description Its name or title.
             * @example Russia
             */
            name?: string;
            /**
             * @description What it is.
             * @example state
             * @enum {string}
             */
            kind?: "state" | "bloc" | "organisation" | "armed-group" | "person" | "other";
            /**
             * @description Its role in this negotiation.
             * @example principal
             * @enum {string}
             */
            role?: "principal" | "mediator" | "guarantor" | "supporter" | "observer";
            /** @description Its codes in public schemes: what tells that a party is the same in two negotiations. */
            codes?: components["schemas"]["PartyCode"][];
            /**
             * @description Other names it goes by.
             * @example [
             *       "Russian Federation"
             *     ]
             */
            aliases?: string[];
            /**
             * @description The blocs it belongs to, each a party itself.
             * @example [
             *       "CIS"
             *     ]
             */
            memberOf?: string[];
        } | unknown | unknown | unknown | unknown | unknown | unknown;
        PartyChangedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "PartyChanged";
            data: components["schemas"]["PartyChanged"];
        };
        PartyChangedBody: {
            /**
             * @description Why.
             * @example A new government.
             */
            reason?: string;
            /**
             * @description Its name or title.
             * @example Russia
             */
            name?: string;
            /**
             * @description What it is.
             * @example state
             * @enum {string}
             */
            kind?: "state" | "bloc" | "organisation" | "armed-group" | "person" | "other";
            /**
             * @description Its role in this negotiation.
             * @example principal
             * @enum {string}
             */
            role?: "principal" | "mediator" | "guarantor" | "supporter" | "observer";
            /** @description Its codes in public schemes: what tells that a party is the same in two negotiations. */
            codes?: components["schemas"]["PartyCode"][];
            /**
             * @description Other names it goes by.
             * @example [
             *       "Russian Federation"
             *     ]
             */
            aliases?: string[];
            /**
             * @description The blocs it belongs to, each a party itself.
             * @example [
             *       "CIS"
             *     ]
             */
            memberOf?: string[];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        } | unknown | unknown | unknown | unknown | unknown | unknown;
        PartyChangedLine: {
            /** @constant */
            type: "PartyChanged";
            data: components["schemas"]["PartyChanged"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PartyLeft: {
            /**
             * @description The id of the party.
             * @example RU
             */
            partyId: string;
            /**
             * @description Why.
             * @example It was not heard on the agenda.
             */
            reason?: string;
        };
        PartyLeftEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "PartyLeft";
            data: components["schemas"]["PartyLeft"];
        };
        PartyLeftBody: {
            /**
             * @description Why.
             * @example It was not heard on the agenda.
             */
            reason?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PartyLeftLine: {
            /** @constant */
            type: "PartyLeft";
            data: components["schemas"]["PartyLeft"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PartyReturned: {
            /**
             * @description The id of the party.
             * @example RU
             */
            partyId: string;
            /**
             * @description Why.
             * @example The agenda was changed.
             */
            reason?: string;
        };
        PartyReturnedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "PartyReturned";
            data: components["schemas"]["PartyReturned"];
        };
        PartyReturnedBody: {
            /**
             * @description Why.
             * @example The agenda was changed.
             */
            reason?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PartyReturnedLine: {
            /** @constant */
            type: "PartyReturned";
            data: components["schemas"]["PartyReturned"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PartyMerged: {
            /**
             * @description The id of the party.
             * @example RU
             */
            partyId: string;
            /**
             * @description The party that it is.
             * @example RUS
             */
            into: string;
            /**
             * @description How that is known.
             * @example Two spellings of one name.
             */
            reason: string;
        };
        PartyMergedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "PartyMerged";
            data: components["schemas"]["PartyMerged"];
        };
        PartyMergedBody: {
            /**
             * @description The party that it is.
             * @example RUS
             */
            into: string;
            /**
             * @description How that is known.
             * @example Two spellings of one name.
             */
            reason: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PartyMergedLine: {
            /** @constant */
            type: "PartyMerged";
            data: components["schemas"]["PartyMerged"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        IssueOpened: {
            /**
             * @description The id of the issue.
             * @example ceasefire-first
             */
            issueId: string;
            /**
             * @description A sentence that a party can support or oppose.
             * @example Fighting stops along the present line before talks on a settlement.
             */
            proposition: string;
            /**
             * @description Background.
             * @example Raised in August 2025.
             */
            description?: string;
            /**
             * @description The issue that it is a part of.
             * @example ceasefire
             */
            parent?: string;
            /**
             * @description Tags to find it by.
             * @example [
             *       "security"
             *     ]
             */
            tags?: string[];
            /** @description The ends of the scale from 0 to 100 on which positions are scored. */
            scale?: components["schemas"]["Scale"];
        };
        IssueOpenedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "IssueOpened";
            data: components["schemas"]["IssueOpened"];
        };
        IssueOpenedBody: {
            /**
             * @description The id of the issue.
             * @example ceasefire-first
             */
            issueId?: string;
            /**
             * @description A sentence that a party can support or oppose.
             * @example Fighting stops along the present line before talks on a settlement.
             */
            proposition: string;
            /**
             * @description Background.
             * @example Raised in August 2025.
             */
            description?: string;
            /**
             * @description The issue that it is a part of.
             * @example ceasefire
             */
            parent?: string;
            /**
             * @description Tags to find it by.
             * @example [
             *       "security"
             *     ]
             */
            tags?: string[];
            /** @description The ends of the scale from 0 to 100 on which positions are scored. */
            scale?: components["schemas"]["Scale"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        IssueOpenedLine: {
            /** @constant */
            type: "IssueOpened";
            data: {
                /**
                 * @description The id of the issue.
                 * @example ceasefire-first
                 */
                issueId?: string;
                /**
                 * @description A sentence that a party can support or oppose.
                 * @example Fighting stops along the present line before talks on a settlement.
                 */
                proposition: string;
                /**
                 * @description Background.
                 * @example Raised in August 2025.
                 */
                description?: string;
                /**
                 * @description The issue that it is a part of.
                 * @example ceasefire
                 */
                parent?: string;
                /**
                 * @description Tags to find it by.
                 * @example [
                 *       "security"
                 *     ]
                 */
                tags?: string[];
                /** @description The ends of the scale from 0 to 100 on which positions are scored. */
                scale?: components["schemas"]["Scale"];
            };
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        IssueClosed: {
            /**
             * @description The id of the issue.
             * @example ceasefire-first
             */
            issueId: string;
            /**
             * @description What came of it.
             * @example Settled in the framework.
             */
            outcome?: string;
        };
        IssueClosedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "IssueClosed";
            data: components["schemas"]["IssueClosed"];
        };
        IssueClosedBody: {
            /**
             * @description What came of it.
             * @example Settled in the framework.
             */
            outcome?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        IssueClosedLine: {
            /** @constant */
            type: "IssueClosed";
            data: components["schemas"]["IssueClosed"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        IssueReopened: {
            /**
             * @description The id of the issue.
             * @example ceasefire-first
             */
            issueId: string;
            /**
             * @description Why.
             * @example One side asked for other terms.
             */
            reason?: string;
        };
        IssueReopenedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "IssueReopened";
            data: components["schemas"]["IssueReopened"];
        };
        IssueReopenedBody: {
            /**
             * @description Why.
             * @example One side asked for other terms.
             */
            reason?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        IssueReopenedLine: {
            /** @constant */
            type: "IssueReopened";
            data: components["schemas"]["IssueReopened"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        IssueMerged: {
            /**
             * @description The id of the issue.
             * @example ceasefire-first
             */
            issueId: string;
            /**
             * @description The issue that it is.
             * @example ceasefire
             */
            into: string;
            /**
             * @description How that is known.
             * @example Opened twice by two desks.
             */
            reason: string;
        };
        IssueMergedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "IssueMerged";
            data: components["schemas"]["IssueMerged"];
        };
        IssueMergedBody: {
            /**
             * @description The issue that it is.
             * @example ceasefire
             */
            into: string;
            /**
             * @description How that is known.
             * @example Opened twice by two desks.
             */
            reason: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        IssueMergedLine: {
            /** @constant */
            type: "IssueMerged";
            data: components["schemas"]["IssueMerged"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        MeetingScheduled: {
            /**
             * @description The id of the meeting.
             * @example budapest-summit
             */
            meetingId: string;
            /**
             * @description Its name or title.
             * @example Budapest summit
             */
            title: string;
            /**
             * @description Who takes part; a party may be represented by several people.
             * @example [
             *       {
             *         "partyId": "RU",
             *         "person": "Sergey Lavrov",
             *         "office": "Foreign minister"
             *       },
             *       {
             *         "partyId": "US"
             *       }
             *     ]
             */
            participants: components["schemas"]["Participant"][];
            /**
             * @description Where.
             * @example Budapest
             */
            place?: string;
            /**
             * @description The date it is planned for (EDTF).
             * @example 2025-10-30
             */
            scheduledFor?: string;
            /**
             * @description What kind of meeting.
             * @example summit
             * @enum {string}
             */
            format?: "summit" | "ministerial" | "talks" | "mediation" | "other";
        };
        MeetingScheduledEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "MeetingScheduled";
            data: components["schemas"]["MeetingScheduled"];
        };
        MeetingScheduledBody: {
            /**
             * @description The id of the meeting.
             * @example budapest-summit
             */
            meetingId?: string;
            /**
             * @description Its name or title.
             * @example Budapest summit
             */
            title: string;
            /**
             * @description Who takes part; a party may be represented by several people.
             * @example [
             *       {
             *         "partyId": "RU",
             *         "person": "Sergey Lavrov",
             *         "office": "Foreign minister"
             *       },
             *       {
             *         "partyId": "US"
             *       }
             *     ]
             */
            participants: components["schemas"]["Participant"][];
            /**
             * @description Where.
             * @example Budapest
             */
            place?: string;
            /**
             * @description The date it is planned for (EDTF).
             * @example 2025-10-30
             */
            scheduledFor?: string;
            /**
             * @description What kind of meeting.
             * @example summit
             * @enum {string}
             */
            format?: "summit" | "ministerial" | "talks" | "mediation" | "other";
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        MeetingScheduledLine: {
            /** @constant */
            type: "MeetingScheduled";
            data: {
                /**
                 * @description The id of the meeting.
                 * @example budapest-summit
                 */
                meetingId?: string;
                /**
                 * @description Its name or title.
                 * @example Budapest summit
                 */
                title: string;
                /**
                 * @description Who takes part; a party may be represented by several people.
                 * @example [
                 *       {
                 *         "partyId": "RU",
                 *         "person": "Sergey Lavrov",
                 *         "office": "Foreign minister"
                 *       },
                 *       {
                 *         "partyId": "US"
                 *       }
                 *     ]
                 */
                participants: components["schemas"]["Participant"][];
                /**
                 * @description Where.
                 * @example Budapest
                 */
                place?: string;
                /**
                 * @description The date it is planned for (EDTF).
                 * @example 2025-10-30
                 */
                scheduledFor?: string;
                /**
                 * @description What kind of meeting.
                 * @example summit
                 * @enum {string}
                 */
                format?: "summit" | "ministerial" | "talks" | "mediation" | "other";
            };
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        MeetingPostponed: {
            /**
             * @description The id of the meeting.
             * @example budapest-summit
             */
            meetingId: string;
            /**
             * @description Why.
             * @example The agenda was not agreed.
             */
            reason?: string;
            /**
             * @description The party that did so.
             * @example US
             */
            by?: string;
            /**
             * @description The date it is postponed to (EDTF), if there is one.
             * @example 2025-11
             */
            until?: string;
        };
        MeetingPostponedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "MeetingPostponed";
            data: components["schemas"]["MeetingPostponed"];
        };
        MeetingPostponedBody: {
            /**
             * @description Why.
             * @example The agenda was not agreed.
             */
            reason?: string;
            /**
             * @description The party that did so.
             * @example US
             */
            by?: string;
            /**
             * @description The date it is postponed to (EDTF), if there is one.
             * @example 2025-11
             */
            until?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        MeetingPostponedLine: {
            /** @constant */
            type: "MeetingPostponed";
            data: components["schemas"]["MeetingPostponed"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        MeetingRescheduled: {
            /**
             * @description The id of the meeting.
             * @example budapest-summit
             */
            meetingId: string;
            /**
             * @description The date it is planned for (EDTF).
             * @example 2025-10-30
             */
            scheduledFor: string;
            /**
             * @description Why.
             * @example The agenda was not agreed.
             */
            reason?: string;
            /**
             * @description Where.
             * @example Budapest
             */
            place?: string;
            /**
             * @description Who takes part; a party may be represented by several people.
             * @example [
             *       {
             *         "partyId": "RU",
             *         "person": "Sergey Lavrov",
             *         "office": "Foreign minister"
             *       },
             *       {
             *         "partyId": "US"
             *       }
             *     ]
             */
            participants?: components["schemas"]["Participant"][];
        };
        MeetingRescheduledEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "MeetingRescheduled";
            data: components["schemas"]["MeetingRescheduled"];
        };
        MeetingRescheduledBody: {
            /**
             * @description The date it is planned for (EDTF).
             * @example 2025-10-30
             */
            scheduledFor: string;
            /**
             * @description Why.
             * @example The agenda was not agreed.
             */
            reason?: string;
            /**
             * @description Where.
             * @example Budapest
             */
            place?: string;
            /**
             * @description Who takes part; a party may be represented by several people.
             * @example [
             *       {
             *         "partyId": "RU",
             *         "person": "Sergey Lavrov",
             *         "office": "Foreign minister"
             *       },
             *       {
             *         "partyId": "US"
             *       }
             *     ]
             */
            participants?: components["schemas"]["Participant"][];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        MeetingRescheduledLine: {
            /** @constant */
            type: "MeetingRescheduled";
            data: components["schemas"]["MeetingRescheduled"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        MeetingCancelled: {
            /**
             * @description The id of the meeting.
             * @example budapest-summit
             */
            meetingId: string;
            /**
             * @description Why.
             * @example The agenda was not agreed.
             */
            reason?: string;
            /**
             * @description The party that did so.
             * @example US
             */
            by?: string;
        };
        MeetingCancelledEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "MeetingCancelled";
            data: components["schemas"]["MeetingCancelled"];
        };
        MeetingCancelledBody: {
            /**
             * @description Why.
             * @example The agenda was not agreed.
             */
            reason?: string;
            /**
             * @description The party that did so.
             * @example US
             */
            by?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        MeetingCancelledLine: {
            /** @constant */
            type: "MeetingCancelled";
            data: components["schemas"]["MeetingCancelled"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        MeetingHeld: {
            /**
             * @description The id of the meeting.
             * @example budapest-summit
             */
            meetingId: string;
            /**
             * @description What came of it.
             * @example They agreed to meet again.
             */
            outcome?: string;
            /**
             * @description Who takes part; a party may be represented by several people.
             * @example [
             *       {
             *         "partyId": "RU",
             *         "person": "Sergey Lavrov",
             *         "office": "Foreign minister"
             *       },
             *       {
             *         "partyId": "US"
             *       }
             *     ]
             */
            participants?: components["schemas"]["Participant"][];
            /**
             * @description Its name or title.
             * @example Budapest summit
             */
            title?: string;
            /**
             * @description Where.
             * @example Budapest
             */
            place?: string;
            /**
             * @description What kind of meeting.
             * @example summit
             * @enum {string}
             */
            format?: "summit" | "ministerial" | "talks" | "mediation" | "other";
        };
        MeetingHeldEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "MeetingHeld";
            data: components["schemas"]["MeetingHeld"];
        };
        MeetingHeldBody: {
            /**
             * @description What came of it.
             * @example They agreed to meet again.
             */
            outcome?: string;
            /**
             * @description Who takes part; a party may be represented by several people.
             * @example [
             *       {
             *         "partyId": "RU",
             *         "person": "Sergey Lavrov",
             *         "office": "Foreign minister"
             *       },
             *       {
             *         "partyId": "US"
             *       }
             *     ]
             */
            participants?: components["schemas"]["Participant"][];
            /**
             * @description Its name or title.
             * @example Budapest summit
             */
            title?: string;
            /**
             * @description Where.
             * @example Budapest
             */
            place?: string;
            /**
             * @description What kind of meeting.
             * @example summit
             * @enum {string}
             */
            format?: "summit" | "ministerial" | "talks" | "mediation" | "other";
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        MeetingHeldLine: {
            /** @constant */
            type: "MeetingHeld";
            data: components["schemas"]["MeetingHeld"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        CallHeld: {
            /**
             * @description The id of the call.
             * @example rubio-lavrov-2025-10-20
             */
            callId: string;
            /**
             * @description Who spoke with whom; a party may be represented by several people.
             * @example [
             *       {
             *         "partyId": "US",
             *         "person": "Marco Rubio"
             *       },
             *       {
             *         "partyId": "RU",
             *         "person": "Sergey Lavrov"
             *       }
             *     ]
             */
            participants: components["schemas"]["Participant"][];
            /**
             * @description The means of communication.
             * @example telephone
             * @enum {string}
             */
            medium?: "telephone" | "video";
            /**
             * @description What was said, in short.
             * @example Next steps towards a summit.
             */
            summary?: string;
        };
        CallHeldEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "CallHeld";
            data: components["schemas"]["CallHeld"];
        };
        CallHeldBody: {
            /**
             * @description The id of the call.
             * @example rubio-lavrov-2025-10-20
             */
            callId?: string;
            /**
             * @description Who spoke with whom; a party may be represented by several people.
             * @example [
             *       {
             *         "partyId": "US",
             *         "person": "Marco Rubio"
             *       },
             *       {
             *         "partyId": "RU",
             *         "person": "Sergey Lavrov"
             *       }
             *     ]
             */
            participants: components["schemas"]["Participant"][];
            /**
             * @description The means of communication.
             * @example telephone
             * @enum {string}
             */
            medium?: "telephone" | "video";
            /**
             * @description What was said, in short.
             * @example Next steps towards a summit.
             */
            summary?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        CallHeldLine: {
            /** @constant */
            type: "CallHeld";
            data: {
                /**
                 * @description The id of the call.
                 * @example rubio-lavrov-2025-10-20
                 */
                callId?: string;
                /**
                 * @description Who spoke with whom; a party may be represented by several people.
                 * @example [
                 *       {
                 *         "partyId": "US",
                 *         "person": "Marco Rubio"
                 *       },
                 *       {
                 *         "partyId": "RU",
                 *         "person": "Sergey Lavrov"
                 *       }
                 *     ]
                 */
                participants: components["schemas"]["Participant"][];
                /**
                 * @description The means of communication.
                 * @example telephone
                 * @enum {string}
                 */
                medium?: "telephone" | "video";
                /**
                 * @description What was said, in short.
                 * @example Next steps towards a summit.
                 */
                summary?: string;
            };
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PositionStated: {
            /**
             * @description The id of the position.
             * @example ru-ceasefire-2025-10-21
             */
            positionId: string;
            /**
             * @description The statement that it is a part of: positions of one statement share it.
             * @example ru-2025-10-21
             */
            statementId?: string;
            /**
             * @description On whose behalf it is said; several for a joint statement.
             * @example [
             *       "RU"
             *     ]
             */
            parties: string[];
            /**
             * @description The issue it is about.
             * @example ceasefire-first
             */
            issueId: string;
            /**
             * @description Where they stand on the issue's proposition.
             * @example conditional
             * @enum {string}
             */
            stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
            /**
             * @description What they said, in short.
             * @example A ceasefire is possible once deliveries stop.
             */
            summary: string;
            /** @description What the stance depends on; one or more where it is conditional. */
            conditions?: components["schemas"]["Condition"][];
            /**
             * @description The position on the issue's scale.
             * @example 35
             */
            score?: number;
            /**
             * @description How much the issue matters to them.
             * @example 80
             */
            salience?: number;
            /** @description Who said it. */
            speaker?: components["schemas"]["Speaker"];
            /**
             * @description The words as spoken, verbatim.
             * @example The sooner the deliveries stop, the better.
             */
            quote?: string;
        };
        PositionStatedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "PositionStated";
            data: components["schemas"]["PositionStated"];
        };
        PositionStatedBody: {
            /**
             * @description The id of the position.
             * @example ru-ceasefire-2025-10-21
             */
            positionId?: string;
            /**
             * @description The statement that it is a part of: positions of one statement share it.
             * @example ru-2025-10-21
             */
            statementId?: string;
            /**
             * @description On whose behalf it is said; several for a joint statement.
             * @example [
             *       "RU"
             *     ]
             */
            parties: string[];
            /**
             * @description The issue it is about.
             * @example ceasefire-first
             */
            issueId: string;
            /**
             * @description Where they stand on the issue's proposition.
             * @example conditional
             * @enum {string}
             */
            stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
            /**
             * @description What they said, in short.
             * @example A ceasefire is possible once deliveries stop.
             */
            summary: string;
            /** @description What the stance depends on; one or more where it is conditional. */
            conditions?: components["schemas"]["Condition"][];
            /**
             * @description The position on the issue's scale.
             * @example 35
             */
            score?: number;
            /**
             * @description How much the issue matters to them.
             * @example 80
             */
            salience?: number;
            /** @description Who said it. */
            speaker?: components["schemas"]["Speaker"];
            /**
             * @description The words as spoken, verbatim.
             * @example The sooner the deliveries stop, the better.
             */
            quote?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PositionStatedLine: {
            /** @constant */
            type: "PositionStated";
            data: {
                /**
                 * @description The id of the position.
                 * @example ru-ceasefire-2025-10-21
                 */
                positionId?: string;
                /**
                 * @description The statement that it is a part of: positions of one statement share it.
                 * @example ru-2025-10-21
                 */
                statementId?: string;
                /**
                 * @description On whose behalf it is said; several for a joint statement.
                 * @example [
                 *       "RU"
                 *     ]
                 */
                parties: string[];
                /**
                 * @description The issue it is about.
                 * @example ceasefire-first
                 */
                issueId: string;
                /**
                 * @description Where they stand on the issue's proposition.
                 * @example conditional
                 * @enum {string}
                 */
                stance: "supports" | "conditional" | "undecided" | "abstains" | "opposes";
                /**
                 * @description What they said, in short.
                 * @example A ceasefire is possible once deliveries stop.
                 */
                summary: string;
                /** @description What the stance depends on; one or more where it is conditional. */
                conditions?: components["schemas"]["Condition"][];
                /**
                 * @description The position on the issue's scale.
                 * @example 35
                 */
                score?: number;
                /**
                 * @description How much the issue matters to them.
                 * @example 80
                 */
                salience?: number;
                /** @description Who said it. */
                speaker?: components["schemas"]["Speaker"];
                /**
                 * @description The words as spoken, verbatim.
                 * @example The sooner the deliveries stop, the better.
                 */
                quote?: string;
            };
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PositionWithdrawn: {
            /**
             * @description The id of the position.
             * @example ru-ceasefire-2025-10-21
             */
            positionId: string;
            /**
             * @description Why.
             * @example The ministry called the remark a misunderstanding.
             */
            reason?: string;
            /**
             * @description On whose behalf, if not of all who stated it.
             * @example [
             *       "RU"
             *     ]
             */
            parties?: string[];
        };
        PositionWithdrawnEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "PositionWithdrawn";
            data: components["schemas"]["PositionWithdrawn"];
        };
        PositionWithdrawnBody: {
            /**
             * @description Why.
             * @example The ministry called the remark a misunderstanding.
             */
            reason?: string;
            /**
             * @description On whose behalf, if not of all who stated it.
             * @example [
             *       "RU"
             *     ]
             */
            parties?: string[];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        PositionWithdrawnLine: {
            /** @constant */
            type: "PositionWithdrawn";
            data: components["schemas"]["PositionWithdrawn"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementReached: {
            /**
             * @description The id of the agreement.
             * @example prisoner-exchange-2025-05
             */
            agreementId: string;
            /**
             * @description Its name or title.
             * @example Exchange of a thousand prisoners each
             */
            title: string;
            /**
             * @description Who agreed.
             * @example [
             *       "RU",
             *       "UA"
             *     ]
             */
            parties: string[];
            /**
             * @description The issues it settles or touches.
             * @example [
             *       "prisoner-exchange"
             *     ]
             */
            issues?: string[];
            /**
             * @description What was agreed.
             * @example A thousand prisoners from each side.
             */
            terms?: string;
            /**
             * @description Where.
             * @example Istanbul
             */
            place?: string;
        };
        AgreementReachedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "AgreementReached";
            data: components["schemas"]["AgreementReached"];
        };
        AgreementReachedBody: {
            /**
             * @description The id of the agreement.
             * @example prisoner-exchange-2025-05
             */
            agreementId?: string;
            /**
             * @description Its name or title.
             * @example Exchange of a thousand prisoners each
             */
            title: string;
            /**
             * @description Who agreed.
             * @example [
             *       "RU",
             *       "UA"
             *     ]
             */
            parties: string[];
            /**
             * @description The issues it settles or touches.
             * @example [
             *       "prisoner-exchange"
             *     ]
             */
            issues?: string[];
            /**
             * @description What was agreed.
             * @example A thousand prisoners from each side.
             */
            terms?: string;
            /**
             * @description Where.
             * @example Istanbul
             */
            place?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementReachedLine: {
            /** @constant */
            type: "AgreementReached";
            data: {
                /**
                 * @description The id of the agreement.
                 * @example prisoner-exchange-2025-05
                 */
                agreementId?: string;
                /**
                 * @description Its name or title.
                 * @example Exchange of a thousand prisoners each
                 */
                title: string;
                /**
                 * @description Who agreed.
                 * @example [
                 *       "RU",
                 *       "UA"
                 *     ]
                 */
                parties: string[];
                /**
                 * @description The issues it settles or touches.
                 * @example [
                 *       "prisoner-exchange"
                 *     ]
                 */
                issues?: string[];
                /**
                 * @description What was agreed.
                 * @example A thousand prisoners from each side.
                 */
                terms?: string;
                /**
                 * @description Where.
                 * @example Istanbul
                 */
                place?: string;
            };
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementSigned: {
            /**
             * @description The id of the agreement.
             * @example prisoner-exchange-2025-05
             */
            agreementId: string;
            /**
             * @description Which of the parties to it do so.
             * @example [
             *       "RU"
             *     ]
             */
            parties: string[];
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
            /**
             * @description Where.
             * @example Istanbul
             */
            place?: string;
        };
        AgreementSignedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "AgreementSigned";
            data: components["schemas"]["AgreementSigned"];
        };
        AgreementSignedBody: {
            /**
             * @description Which of the parties to it do so.
             * @example [
             *       "RU"
             *     ]
             */
            parties: string[];
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
            /**
             * @description Where.
             * @example Istanbul
             */
            place?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementSignedLine: {
            /** @constant */
            type: "AgreementSigned";
            data: components["schemas"]["AgreementSigned"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementRatified: {
            /**
             * @description The id of the agreement.
             * @example prisoner-exchange-2025-05
             */
            agreementId: string;
            /**
             * @description Which of the parties to it do so.
             * @example [
             *       "RU"
             *     ]
             */
            parties: string[];
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
            /**
             * @description Where.
             * @example Istanbul
             */
            place?: string;
        };
        AgreementRatifiedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "AgreementRatified";
            data: components["schemas"]["AgreementRatified"];
        };
        AgreementRatifiedBody: {
            /**
             * @description Which of the parties to it do so.
             * @example [
             *       "RU"
             *     ]
             */
            parties: string[];
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
            /**
             * @description Where.
             * @example Istanbul
             */
            place?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementRatifiedLine: {
            /** @constant */
            type: "AgreementRatified";
            data: components["schemas"]["AgreementRatified"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementLeft: {
            /**
             * @description The id of the agreement.
             * @example prisoner-exchange-2025-05
             */
            agreementId: string;
            /**
             * @description Which of the parties to it do so.
             * @example [
             *       "RU"
             *     ]
             */
            parties: string[];
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
            /**
             * @description Where.
             * @example Istanbul
             */
            place?: string;
        };
        AgreementLeftEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "AgreementLeft";
            data: components["schemas"]["AgreementLeft"];
        };
        AgreementLeftBody: {
            /**
             * @description Which of the parties to it do so.
             * @example [
             *       "RU"
             *     ]
             */
            parties: string[];
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
            /**
             * @description Where.
             * @example Istanbul
             */
            place?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementLeftLine: {
            /** @constant */
            type: "AgreementLeft";
            data: components["schemas"]["AgreementLeft"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementInForce: {
            /**
             * @description The id of the agreement.
             * @example prisoner-exchange-2025-05
             */
            agreementId: string;
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
        };
        AgreementInForceEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "AgreementInForce";
            data: components["schemas"]["AgreementInForce"];
        };
        AgreementInForceBody: {
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementInForceLine: {
            /** @constant */
            type: "AgreementInForce";
            data: components["schemas"]["AgreementInForce"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementSuspended: {
            /**
             * @description The id of the agreement.
             * @example prisoner-exchange-2025-05
             */
            agreementId: string;
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
        };
        AgreementSuspendedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "AgreementSuspended";
            data: components["schemas"]["AgreementSuspended"];
        };
        AgreementSuspendedBody: {
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementSuspendedLine: {
            /** @constant */
            type: "AgreementSuspended";
            data: components["schemas"]["AgreementSuspended"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementEnded: {
            /**
             * @description The id of the agreement.
             * @example prisoner-exchange-2025-05
             */
            agreementId: string;
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
        };
        AgreementEndedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "AgreementEnded";
            data: components["schemas"]["AgreementEnded"];
        };
        AgreementEndedBody: {
            /**
             * @description Why.
             * @example Parliament voted for it.
             */
            reason?: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        AgreementEndedLine: {
            /** @constant */
            type: "AgreementEnded";
            data: components["schemas"]["AgreementEnded"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        IncidentReported: {
            /**
             * @description The id of the incident.
             * @example drone-strike-2025-10-22
             */
            incidentId: string;
            /**
             * @description What happened, in a few words.
             * @example Drones strike a power station
             */
            title: string;
            /**
             * @description What happened.
             * @example Power failed in three districts.
             */
            summary?: string;
            /**
             * @description Where.
             * @example Kharkiv
             */
            place?: string;
            /**
             * @description The parties it concerns.
             * @example [
             *       "UA"
             *     ]
             */
            parties?: string[];
        };
        IncidentReportedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "IncidentReported";
            data: components["schemas"]["IncidentReported"];
        };
        IncidentReportedBody: {
            /**
             * @description The id of the incident.
             * @example drone-strike-2025-10-22
             */
            incidentId?: string;
            /**
             * @description What happened, in a few words.
             * @example Drones strike a power station
             */
            title: string;
            /**
             * @description What happened.
             * @example Power failed in three districts.
             */
            summary?: string;
            /**
             * @description Where.
             * @example Kharkiv
             */
            place?: string;
            /**
             * @description The parties it concerns.
             * @example [
             *       "UA"
             *     ]
             */
            parties?: string[];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        IncidentReportedLine: {
            /** @constant */
            type: "IncidentReported";
            data: {
                /**
                 * @description The id of the incident.
                 * @example drone-strike-2025-10-22
                 */
                incidentId?: string;
                /**
                 * @description What happened, in a few words.
                 * @example Drones strike a power station
                 */
                title: string;
                /**
                 * @description What happened.
                 * @example Power failed in three districts.
                 */
                summary?: string;
                /**
                 * @description Where.
                 * @example Kharkiv
                 */
                place?: string;
                /**
                 * @description The parties it concerns.
                 * @example [
                 *       "UA"
                 *     ]
                 */
                parties?: string[];
            };
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        ReportRetracted: {
            /**
             * Format: uuid
             * @description The eventId of the report it is about.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d11
             */
            eventId: string;
            /**
             * @description Why.
             * @example The agency withdrew its story.
             */
            reason: string;
        };
        ReportRetractedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "ReportRetracted";
            data: components["schemas"]["ReportRetracted"];
        };
        ReportRetractedBody: {
            /**
             * @description Why.
             * @example The agency withdrew its story.
             */
            reason: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        ReportRetractedLine: {
            /** @constant */
            type: "ReportRetracted";
            data: components["schemas"]["ReportRetracted"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        ReportCorrected: {
            /**
             * Format: uuid
             * @description The eventId of the report it is about.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d11
             */
            eventId: string;
            /**
             * @description Why.
             * @example The agency withdrew its story.
             */
            reason: string;
            /**
             * @description The data that the report should have had: complete, as if recorded again. The id of the thing that it creates or acts on may be omitted.
             * @example {
             *       "parties": [
             *         "RU"
             *       ],
             *       "issueId": "ceasefire-first",
             *       "stance": "opposes",
             *       "summary": "No ceasefire now."
             *     }
             */
            data?: Record<string, never>;
            /**
             * @description The date that the report should have had (EDTF).
             * @example 2025-10-20
             */
            occurredOn?: string;
            /** @description The source that the report should have had. */
            source?: components["schemas"]["Source"];
            /** @description The codes that the report should have had. */
            coding?: components["schemas"]["Coding"][];
        } | unknown | unknown | unknown | unknown;
        ReportCorrectedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "ReportCorrected";
            data: components["schemas"]["ReportCorrected"];
        };
        ReportCorrectedBody: {
            /**
             * @description Why.
             * @example The agency withdrew its story.
             */
            reason: string;
            /**
             * @description The data that the report should have had: complete, as if recorded again. The id of the thing that it creates or acts on may be omitted.
             * @example {
             *       "parties": [
             *         "RU"
             *       ],
             *       "issueId": "ceasefire-first",
             *       "stance": "opposes",
             *       "summary": "No ceasefire now."
             *     }
             */
            data?: Record<string, never>;
            /**
             * @description The date that the report should have had (EDTF).
             * @example 2025-10-20
             */
            occurredOn?: string;
            /** @description The source that the report should have had. */
            source?: components["schemas"]["Source"];
            /** @description The codes that the report should have had. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        } | unknown | unknown | unknown | unknown;
        ReportCorrectedLine: {
            /** @constant */
            type: "ReportCorrected";
            data: components["schemas"]["ReportCorrected"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        ReportCorroborated: {
            /**
             * Format: uuid
             * @description The eventId of the report it is about.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d11
             */
            eventId: string;
        };
        ReportCorroboratedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "ReportCorroborated";
            data: components["schemas"]["ReportCorroborated"];
        };
        ReportCorroboratedBody: {
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        ReportCorroboratedLine: {
            /** @constant */
            type: "ReportCorroborated";
            data: components["schemas"]["ReportCorroborated"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        ReportDisputed: {
            /**
             * Format: uuid
             * @description The eventId of the report it is about.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d11
             */
            eventId: string;
            /**
             * @description Who disputes it: a party, person or outlet.
             * @example Kremlin
             */
            by: string;
            /**
             * @description What they say instead.
             * @example No such call took place.
             */
            statement: string;
        };
        ReportDisputedEvent: components["schemas"]["EventEnvelope"] & {
            /** @constant */
            type: "ReportDisputed";
            data: components["schemas"]["ReportDisputed"];
        };
        ReportDisputedBody: {
            /**
             * @description Who disputes it: a party, person or outlet.
             * @example Kremlin
             */
            by: string;
            /**
             * @description What they say instead.
             * @example No such call took place.
             */
            statement: string;
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
        ReportDisputedLine: {
            /** @constant */
            type: "ReportDisputed";
            data: components["schemas"]["ReportDisputed"];
            /**
             * @description When it happened (EDTF). It counts from the earliest moment that the date allows.
             * @example 2025-10-21
             */
            occurredOn?: string;
            /** @description Where it was reported. */
            source?: components["schemas"]["Source"];
            /** @description Codes given to the event in schemes such as CAMEO or PLOVER. */
            coding?: components["schemas"]["Coding"][];
            /**
             * @description Who read the source and coded it; who recorded it is always the caller.
             * @example Second desk
             */
            coder?: string;
            /**
             * @description The recorder's own remark.
             * @example Confirmed by a second desk.
             */
            note?: string;
            /**
             * Format: uuid
             * @description The event's own id, unique within the negotiation; generated if omitted.
             * @example 0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10
             */
            eventId?: string;
        };
    };
    responses: {
        /** @description Malformed or invalid. */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/validation",
                 *       "title": "Not valid",
                 *       "status": 400,
                 *       "detail": "The body is not valid: /title: Required: a text that is not blank."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Authentication is required, or failed. */
        Problem401: {
            headers: {
                /** @description The required authentication (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unauthorized",
                 *       "status": 401,
                 *       "detail": "A token is needed."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller lacks the required role. */
        Problem403: {
            headers: {
                /** @description The required authentication (RFC 6750). */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Forbidden",
                 *       "status": 403,
                 *       "detail": "This needs the role of a recorder."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Method not allowed. */
        Problem405: {
            headers: {
                /** @description The allowed methods. */
                Allow?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Method Not Allowed",
                 *       "status": 405,
                 *       "detail": "DELETE is not answered here, but GET, HEAD, OPTIONS."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path and query are too long. */
        Problem414: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "URI Too Long",
                 *       "status": 414,
                 *       "detail": "The path and query are longer than 8192 bytes."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        Problem429: {
            headers: {
                /** @description Seconds. */
                "Retry-After"?: number;
                /**
                 * @description The quota of requests and its window in seconds (draft-ietf-httpapi-ratelimit-headers-10), on every answer that is counted.
                 * @example "default";q=500;w=1
                 */
                "RateLimit-Policy"?: string;
                /**
                 * @description What is left of it, and in how many seconds it is whole again.
                 * @example "default";r=0;t=1
                 */
                RateLimit?: string;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Too Many Requests",
                 *       "status": 429,
                 *       "detail": "Too many requests."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Internal error. */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Internal Server Error",
                 *       "status": 500,
                 *       "detail": "Internal error."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The event store cannot be reached, the projections have not caught up, or the server is overloaded. */
        Problem503: {
            headers: {
                /** @description Seconds. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Service Unavailable",
                 *       "status": 503,
                 *       "detail": "The event store cannot be reached; nothing was recorded."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description An illegal step, an id already used, or a reference to what no longer counts. */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/meeting-life",
                 *       "title": "Not possible in the life of this meeting",
                 *       "status": 409,
                 *       "detail": "The meeting is already held."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 1 MiB, or the event than 768 KiB as stored. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Payload Too Large",
                 *       "status": 413,
                 *       "detail": "The body is too large."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unsupported Content-Type. */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "about:blank",
                 *       "title": "Unsupported Media Type",
                 *       "status": 415,
                 *       "detail": "Commands are application/json."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description What the path names was never recorded. */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unknown-name",
                 *       "title": "Unknown name",
                 *       "status": 404,
                 *       "detail": "There is no negotiation \"nowhere\"."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The negotiation is not at the revision in `If-Match`. */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/precondition",
                 *       "title": "Precondition failed",
                 *       "status": 412,
                 *       "detail": "It is at revision 8, not 7."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A reference to what was never recorded, a date in the future, or a key or eventId used for other content. */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "/problems/unknown-name",
                 *       "title": "Unknown name",
                 *       "status": 422,
                 *       "detail": "There is no party \"XX\". Known: RU, UA, US."
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
         * @example Tue, 21 Oct 2025 14:30:00 GMT
         */
        "Accept-Datetime": string;
        /**
         * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
         * @example 7c0e5a6e-postpone-budapest
         */
        "Idempotency-Key": string;
        /**
         * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
         * @example "7"
         */
        "If-Match": string;
        /**
         * @description The tag of an earlier response: `304` if it is still valid.
         * @example "1-abc"
         */
        "If-None-Match": string;
        /**
         * @description Position of the last event received: resumes right after it, without gap or repetition.
         * @example 42
         */
        "Last-Event-ID": string;
        /**
         * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
         * @example 42
         */
        "Parley-Min-Position": string;
        /** @description What led to this, in the words of the caller; kept with the event. */
        "X-Causation-Id": string;
        /** @description What this belongs to, in the words of the caller; kept with the event. */
        "X-Correlation-Id": string;
        /**
         * @description The agreement.
         * @example prisoner-exchange-2025-05
         */
        agreementId: string;
        /**
         * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
         * @example 2025-10-21
         */
        asOf: string;
        /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
        cursor: string;
        /**
         * @description The report: the `eventId` of the event it was recorded as.
         * @example 01920000-0000-7000-8000-000000000000
         */
        eventId: string;
        /**
         * @description Only what may have happened at or after this EDTF date; days count whole.
         * @example 2025-09-01
         */
        from: string;
        /**
         * @description Where to begin in the log, inclusive; by default at its beginning.
         * @example 1
         */
        fromPosition: string;
        /**
         * @description Only what concerns this issue.
         * @example ceasefire-first
         */
        issue: string;
        /**
         * @description Only what concerns an issue of this id.
         * @example ceasefire-first
         */
        issueAnywhere: string;
        /**
         * @description The issue.
         * @example meet-russian-president
         */
        issueId: string;
        /**
         * @description The issue.
         * @example meet-russian-president
         */
        issueInPath: string;
        /** @description A key made for feeds (`parley keys add NAME --feed`), for those who cannot send a header. It is not logged. */
        key: string;
        /**
         * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
         * @example position:42
         */
        knownAt: string;
        /** @description Maximum number of entries on the page. */
        limit: number;
        /**
         * @description Where to begin, inclusive: the `position` of a read plus one misses nothing after it. Default: the next event. `Last-Event-ID` takes precedence.
         * @example 1
         */
        liveFromPosition: string;
        /**
         * @description The mapping.
         * @example votes
         */
        mappingId: string;
        /**
         * @description The meeting.
         * @example budapest-summit
         */
        meetingId: string;
        /**
         * @description The negotiation.
         * @example ukraine-talks-2025
         */
        negotiationId: string;
        /**
         * @description Only what concerns this party.
         * @example RU
         */
        party: string;
        /**
         * @description A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.
         * @example ISO 3166-1 alpha-2:RU
         */
        partyAnywhere: string;
        /**
         * @description The party.
         * @example US
         */
        partyId: string;
        /**
         * @description The party.
         * @example US
         */
        partyInPath: string;
        /**
         * @description The position stated.
         * @example ru-ceasefire-front-line
         */
        positionId: string;
        /**
         * @description A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.
         * @example ISO 3166-1 alpha-2:RU
         */
        requiredParty: string;
        /**
         * @description Only what may have happened at or before this EDTF date; days count whole.
         * @example 2025-10-31
         */
        to: string;
        /**
         * @description Only reports of this type, or of several, separated by commas: NegotiationOpened, NegotiationStalled, NegotiationResumed, NegotiationConcluded, PartyAdmitted, PartyChanged, PartyLeft, PartyReturned, PartyMerged, IssueOpened, IssueClosed, IssueReopened, IssueMerged, MeetingScheduled, MeetingPostponed, MeetingRescheduled, MeetingCancelled, MeetingHeld, CallHeld, PositionStated, PositionWithdrawn, AgreementReached, AgreementSigned, AgreementRatified, AgreementLeft, AgreementInForce, AgreementSuspended, AgreementEnded, IncidentReported, ReportRetracted, ReportCorrected, ReportCorroborated, ReportDisputed.
         * @example PositionStated,PositionWithdrawn
         */
        type: string;
        /**
         * @description The webhook.
         * @example 0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2
         */
        webhookId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description It may be kept, and has to be asked for again.
         * @example private, no-cache
         */
        "Cache-Control": string;
        /**
         * @description Strong where the answer can never change, else weak where it is about one negotiation.
         * @example "1-abc"
         */
        ETag: string;
        /** @description Only where `true`: it had been recorded before, by the same `Idempotency-Key` or `eventId`; this is the first answer again. */
        "Idempotency-Replayed": "true";
        /** @description Where it can be read. */
        Location: string;
        /**
         * @description Where `Accept-Datetime` was sent: what was known when.
         * @example Tue, 21 Oct 2025 14:30:00 GMT
         */
        "Memento-Datetime": string;
        /**
         * @description The answer’s `asOf`; absent where it has no bound.
         * @example 2025-10-21T23:59:59.999Z
         */
        "Parley-As-Of": string;
        /**
         * @description Only while the log is out of reach: since when, at the latest. What was recorded elsewhere after that is not in the answer.
         * @example 2026-11-22T09:00:00.000Z
         */
        "Parley-Cut-Off-Since": string;
        /**
         * @description Only where `true`: something recorded could not be applied, and is left out.
         * @example true
         */
        "Parley-Degraded": string;
        /**
         * @description The answer’s `knownAt`.
         * @example 2026-11-22T09:00:00.000Z
         */
        "Parley-Known-At": string;
        /**
         * @description The last position known by then.
         * @example 42
         */
        "Parley-Known-Position": string;
        /**
         * @description Head of the projections.
         * @example 42
         */
        "Parley-Position": string;
        /**
         * @description Its position in the log; a read that sends it as `Parley-Min-Position` waits until it is visible.
         * @example 42
         */
        "Recorded-Position": string;
        /**
         * @description The revision of the negotiation, in double quotes.
         * @example "7"
         */
        "Revision-ETag": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getBriefing: {
        parameters: {
            query?: {
                /**
                 * @description The state to compare from, like `asOf`, which is its default.
                 * @example 2025-09-30
                 */
                since?: string;
                /**
                 * @description Known by when, for `since`: as `knownAt`, which stands in for it.
                 * @example 2025-10-31
                 */
                knownSince?: string;
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2025-10-22T23:59:59.999Z",
                     *       "knownAt": "2026-11-28T15:26:33.273Z",
                     *       "position": "32",
                     *       "moved": [
                     *         {
                     *           "negotiationId": "ukraine-talks-2025",
                     *           "title": "Talks on ending the war in Ukraine",
                     *           "stances": [
                     *             {
                     *               "partyId": "RU",
                     *               "issueId": "ceasefire-front-line",
                     *               "before": null,
                     *               "after": {
                     *                 "stance": "opposes",
                     *                 "score": null,
                     *                 "salience": null,
                     *                 "summary": "Russia is not ready for a ceasefire soon; this is the basic difference between the two sides.",
                     *                 "quote": null,
                     *                 "conditions": [],
                     *                 "speaker": {
                     *                   "name": "Sergey Lavrov",
                     *                   "office": "Foreign Minister of Russia"
                     *                 },
                     *                 "statedOn": "2025-10-21",
                     *                 "precision": "day",
                     *                 "positionId": "ru-ceasefire-front-line",
                     *                 "statementId": null,
                     *                 "issueId": "ceasefire-front-line",
                     *                 "eventId": "f3eeae2e-e853-5422-8acf-02d4fc884d0d",
                     *                 "source": {
                     *                   "outlet": "NBC News",
                     *                   "relayedBy": [
                     *                     {
                     *                       "name": "Andrei Fedorov",
                     *                       "office": "former deputy foreign minister of Russia"
                     *                     }
                     *                   ]
                     *                 },
                     *                 "partyId": "RU",
                     *                 "since": "2025-10-21",
                     *                 "tentative": false,
                     *                 "jointWith": [],
                     *                 "corroborations": 0,
                     *                 "disputed": false,
                     *                 "conflicting": [],
                     *                 "statements": 1,
                     *                 "previous": null
                     *               }
                     *             }
                     *           ],
                     *           "meetings": [
                     *             {
                     *               "meetingId": "budapest-summit",
                     *               "before": null,
                     *               "after": {
                     *                 "meetingId": "budapest-summit",
                     *                 "title": "Second meeting of Trump and Putin",
                     *                 "status": "postponed",
                     *                 "scheduledFor": null,
                     *                 "heldOn": null,
                     *                 "place": "Budapest",
                     *                 "format": "summit",
                     *                 "participants": [
                     *                   {
                     *                     "office": "President of the United States",
                     *                     "partyId": "US",
                     *                     "person": "Donald Trump"
                     *                   }
                     *                 ],
                     *                 "outcome": null,
                     *                 "timesPostponed": 1,
                     *                 "tentative": false,
                     *                 "disputed": false,
                     *                 "history": [
                     *                   {
                     *                     "type": "MeetingScheduled",
                     *                     "occurredOn": "2025-10",
                     *                     "precision": "month",
                     *                     "eventId": "eeb42877-6a5e-5de2-92f9-787eecd86cac"
                     *                   }
                     *                 ]
                     *               }
                     *             }
                     *           ],
                     *           "agreements": [],
                     *           "names": {
                     *             "parties": {
                     *               "RU": "Russia",
                     *               "UA": "Ukraine",
                     *               "US": "United States",
                     *               "european-leaders": "European leaders"
                     *             },
                     *             "issues": {
                     *               "ceasefire-front-line": "The fighting stops at once, along the present front line.",
                     *               "further-talks": "Russia and the United States go on talking.",
                     *               "defence-aid": "Ukraine is given air defence and long-range help, to bring the end of the war closer.",
                     *               "end-war-now": "The war ends at once.",
                     *               "no-borders-by-force": "Borders are not changed by force.",
                     *               "start-from-contact-line": "The present line of contact is where negotiations start.",
                     *               "cede-territory": "Ukraine gives up land that Russia has taken.",
                     *               "meet-russian-president": "The President of the United States meets the President of Russia face to face."
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "next": [],
                     *       "stale": [],
                     *       "disputed": [],
                     *       "corrected": []
                     *     }
                     */
                    "application/json": components["schemas"]["Briefing"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCalendar: {
        parameters: {
            query?: {
                /** @description A key made for feeds (`parley keys add NAME --feed`), for those who cannot send a header. It is not logged. */
                key?: components["parameters"]["key"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meetings of all negotiations, as a calendar */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example BEGIN:VCALENDAR
                     *     VERSION:2.0
                     *     PRODID:-//Parley//Parley//EN
                     *     METHOD:PUBLISH
                     *     NAME:Meetings of all negotiations
                     *     X-WR-CALNAME:Meetings of all negotiations
                     *     BEGIN:VEVENT
                     *     UID:ukraine-talks-2025/alaska-summit@parley
                     *     SEQUENCE:0
                     *     DTSTAMP:20261128T130436Z
                     *     DTSTART;VALUE=DATE:20250801
                     *     DTEND;VALUE=DATE:20250901
                     *     X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                     *     X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
                     *     SUMMARY:Trump and Putin meet in Alaska
                     *     TRANSP:TRANSPARENT
                     *     LOCATION:Alaska\, United States
                     *     DESCRIPTION:Talks on ending the war in Ukraine: held\nUS\, Donald Trump\,
                     *      President of the United States\nRU\, Vladimir Putin\, President of Russia\
                     *      nWhat was agreed there is later called the Alaska agreement.
                     *     URL;VALUE=URI:http://127.0.0.1:3000/?n=ukraine-talks-2025&tab=meetings
                     *     STATUS:TENTATIVE
                     *     LAST-MODIFIED:20261128T130436Z
                     *     END:VEVENT
                     */
                    "text/calendar": string;
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /**
                 * @description Where to begin in the log, inclusive; by default at its beginning.
                 * @example 1
                 */
                fromPosition?: components["parameters"]["fromPosition"];
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.249Z",
                     *       "position": "32",
                     *       "events": [
                     *         {
                     *           "position": "1",
                     *           "stream": "negotiation-ukraine-talks-2025",
                     *           "revision": 0,
                     *           "negotiationId": "ukraine-talks-2025",
                     *           "type": "NegotiationOpened",
                     *           "eventId": "72b52694-ff60-5ac8-97e4-26bdbf684c05",
                     *           "occurredOn": "2022-02",
                     *           "precision": "month",
                     *           "recordedAt": "2026-11-28T12:14:48.121Z",
                     *           "recordedBy": "anonymous",
                     *           "source": null,
                     *           "coding": [],
                     *           "coder": null,
                     *           "note": "Opened with the war itself; most of what is recorded is of 2025.",
                     *           "schemaVersion": 1,
                     *           "hash": "2505dde8a7b138d26d8a9751cc2991e422d06d18f78c862b0da7fbdf0679cb42",
                     *           "data": {
                     *             "description": "Who stood where on ending the war, as reported by 22 October 2025. Parties and issues are dated by the first report here that needs them.",
                     *             "negotiationId": "ukraine-talks-2025",
                     *             "tags": [
                     *               "Ukraine",
                     *               "Russia",
                     *               "ceasefire"
                     *             ],
                     *             "title": "Talks on ending the war in Ukraine"
                     *           }
                     *         }
                     *       ],
                     *       "nextPosition": null,
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["Events"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    followEvents: {
        parameters: {
            query?: {
                /**
                 * @description Where to begin, inclusive: the `position` of a read plus one misses nothing after it. Default: the next event. `Last-Event-ID` takes precedence.
                 * @example 1
                 */
                fromPosition?: components["parameters"]["liveFromPosition"];
            };
            header?: {
                /**
                 * @description Position of the last event received: resumes right after it, without gap or repetition.
                 * @example 42
                 */
                "Last-Event-ID"?: components["parameters"]["Last-Event-ID"];
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events as they are recorded, and a comment every 15 seconds. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getFeed: {
        parameters: {
            query?: {
                /**
                 * @description A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.
                 * @example ISO 3166-1 alpha-2:RU
                 */
                party?: components["parameters"]["partyAnywhere"];
                /**
                 * @description Only what concerns an issue of this id.
                 * @example ceasefire-first
                 */
                issue?: components["parameters"]["issueAnywhere"];
                /** @description A key made for feeds (`parley keys add NAME --feed`), for those who cannot send a header. It is not logged. */
                key?: components["parameters"]["key"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is new in all negotiations, as an Atom feed */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <?xml version="1.0" encoding="utf-8"?>
                     *     <feed xmlns="http://www.w3.org/2005/Atom">
                     *         <id>urn:uuid:79331b98-c175-5e38-80c8-91dd8e330898</id>
                     *         <title>What is new in all negotiations</title>
                     *         <updated>2026-11-28T13:04:36.138Z</updated>
                     *         <generator>Parley</generator>
                     *         <author>
                     *             <name>Parley</name>
                     *         </author>
                     *         <link rel="alternate" href="http://127.0.0.1:3000/"/>
                     *         <link rel="self" href="http://127.0.0.1:3000/api/v1/feed.atom"/>
                     *         <entry>
                     *             <title type="html"><![CDATA[Ukraine: supports: Ukraine is given air defence and long-range help, to bring the end of the war closer.]]></title>
                     *             <id>urn:uuid:7568d557-1acb-5079-9fa0-3995a61915f9</id>
                     *             <link href="http://127.0.0.1:3000/?n=ukraine-talks-2025&amp;party=UA&amp;issue=defence-aid&amp;report=a4991a95-a59d-5147-9bf7-0d82835c001f"/>
                     *             <updated>2026-11-28T13:04:36.138Z</updated>
                     *             <summary type="html"><![CDATA[Russia does not yet feel enough pressure to stop; air defence and long-range help bring the end closer. (Social media of Volodymyr Zelenskyy)]]></summary>
                     *             <category label="Talks on ending the war in Ukraine" term="Talks on ending the war in Ukraine"/>
                     *             <published>2026-11-28T13:04:36.138Z</published>
                     *         </entry>
                     *         <entry>
                     *             <title type="html"><![CDATA[Incident: A Russian strike reportedly hits a kindergarten]]></title>
                     *             <id>urn:uuid:9a429078-5c2a-535f-9fd1-be34be298d4f</id>
                     *             <link href="http://127.0.0.1:3000/?n=ukraine-talks-2025&amp;report=19be0fd5-3b94-5e1c-a1d3-922e0e0d5d5a"/>
                     */
                    "application/atom+xml": string;
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "name": "desk-europe",
                     *           "role": "recorder",
                     *           "state": "good",
                     *           "negotiations": [
                     *             "ukraine-talks-2025"
                     *           ],
                     *           "madeAt": "2026-11-22T09:00:00.000Z",
                     *           "expiresAt": "2027-12-31T23:59:59.999Z",
                     *           "revokedAt": null,
                     *           "lastUsedAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Keys"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    makeKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "desk-europe",
                 *       "role": "recorder",
                 *       "negotiations": [
                 *         "ukraine-talks-2025"
                 *       ],
                 *       "expires": "2027-12-31"
                 *     }
                 */
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "desk-europe",
                     *       "role": "recorder",
                     *       "state": "good",
                     *       "negotiations": [
                     *         "ukraine-talks-2025"
                     *       ],
                     *       "madeAt": "2026-11-22T09:00:00.000Z",
                     *       "expiresAt": "2027-12-31T23:59:59.999Z",
                     *       "revokedAt": null,
                     *       "lastUsedAt": null,
                     *       "key": "parley_0123456789ab_…"
                     *     }
                     */
                    "application/json": components["schemas"]["MadeKey"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The name of the key.
                 * @example desk-europe
                 */
                keyName: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMappings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mappings": [
                     *         {
                     *           "mappingId": "clippings-of-the-desk",
                     *           "preset": false,
                     *           "savedAt": "2026-11-22T09:00:00.000Z",
                     *           "mapping": {
                     *             "name": "Clippings of the desk",
                     *             "zone": "Europe/Berlin",
                     *             "reports": [
                     *               {
                     *                 "type": "PositionStated",
                     *                 "occurredOn": {
                     *                   "column": "Date",
                     *                   "date": [
                     *                     "d MMMM yyyy",
                     *                     "MMM yyyy"
                     *                   ]
                     *                 },
                     *                 "data": {
                     *                   "parties": [
                     *                     {
                     *                       "party": {
                     *                         "column": "Who"
                     *                       },
                     *                       "kind": "state"
                     *                     }
                     *                   ],
                     *                   "issueId": {
                     *                     "issue": {
                     *                       "column": "Topic"
                     *                     }
                     *                   },
                     *                   "stance": {
                     *                     "column": "View",
                     *                     "values": {
                     *                       "for": "supports",
                     *                       "against": "opposes",
                     *                       "no view": null
                     *                     }
                     *                   },
                     *                   "summary": {
                     *                     "column": "What they said"
                     *                   }
                     *                 },
                     *                 "source": {
                     *                   "outlet": {
                     *                     "column": "Paper"
                     *                   }
                     *                 }
                     *               }
                     *             ],
                     *             "leaveOut": [
                     *               "Shelf mark"
                     *             ]
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Mappings"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    saveMapping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Clippings of the desk",
                 *       "zone": "Europe/Berlin",
                 *       "reports": [
                 *         {
                 *           "type": "PositionStated",
                 *           "occurredOn": {
                 *             "column": "Date",
                 *             "date": [
                 *               "d MMMM yyyy",
                 *               "MMM yyyy"
                 *             ]
                 *           },
                 *           "data": {
                 *             "parties": [
                 *               {
                 *                 "party": {
                 *                   "column": "Who"
                 *                 },
                 *                 "kind": "state"
                 *               }
                 *             ],
                 *             "issueId": {
                 *               "issue": {
                 *                 "column": "Topic"
                 *               }
                 *             },
                 *             "stance": {
                 *               "column": "View",
                 *               "values": {
                 *                 "for": "supports",
                 *                 "against": "opposes",
                 *                 "no view": null
                 *               }
                 *             },
                 *             "summary": {
                 *               "column": "What they said"
                 *             }
                 *           },
                 *           "source": {
                 *             "outlet": {
                 *               "column": "Paper"
                 *             }
                 *           }
                 *         }
                 *       ],
                 *       "leaveOut": [
                 *         "Shelf mark"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Mapping"];
            };
        };
        responses: {
            /** @description Saved. */
            201: {
                headers: {
                    /** @description The mapping. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mappingId": "clippings-of-the-desk",
                     *       "preset": false,
                     *       "savedAt": "2026-11-22T09:00:00.000Z",
                     *       "mapping": {
                     *         "name": "Clippings of the desk",
                     *         "zone": "Europe/Berlin",
                     *         "reports": [
                     *           {
                     *             "type": "PositionStated",
                     *             "occurredOn": {
                     *               "column": "Date",
                     *               "date": [
                     *                 "d MMMM yyyy",
                     *                 "MMM yyyy"
                     *               ]
                     *             },
                     *             "data": {
                     *               "parties": [
                     *                 {
                     *                   "party": {
                     *                     "column": "Who"
                     *                   },
                     *                   "kind": "state"
                     *                 }
                     *               ],
                     *               "issueId": {
                     *                 "issue": {
                     *                   "column": "Topic"
                     *                 }
                     *               },
                     *               "stance": {
                     *                 "column": "View",
                     *                 "values": {
                     *                   "for": "supports",
                     *                   "against": "opposes",
                     *                   "no view": null
                     *                 }
                     *               },
                     *               "summary": {
                     *                 "column": "What they said"
                     *               }
                     *             },
                     *             "source": {
                     *               "outlet": {
                     *                 "column": "Paper"
                     *               }
                     *             }
                     *           }
                     *         ],
                     *         "leaveOut": [
                     *           "Shelf mark"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StoredMapping"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The mapping.
                 * @example votes
                 */
                mappingId: components["parameters"]["mappingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "mappingId": "clippings-of-the-desk",
                     *       "preset": false,
                     *       "savedAt": "2026-11-22T09:00:00.000Z",
                     *       "mapping": {
                     *         "name": "Clippings of the desk",
                     *         "zone": "Europe/Berlin",
                     *         "reports": [
                     *           {
                     *             "type": "PositionStated",
                     *             "occurredOn": {
                     *               "column": "Date",
                     *               "date": [
                     *                 "d MMMM yyyy",
                     *                 "MMM yyyy"
                     *               ]
                     *             },
                     *             "data": {
                     *               "parties": [
                     *                 {
                     *                   "party": {
                     *                     "column": "Who"
                     *                   },
                     *                   "kind": "state"
                     *                 }
                     *               ],
                     *               "issueId": {
                     *                 "issue": {
                     *                   "column": "Topic"
                     *                 }
                     *               },
                     *               "stance": {
                     *                 "column": "View",
                     *                 "values": {
                     *                   "for": "supports",
                     *                   "against": "opposes",
                     *                   "no view": null
                     *                 }
                     *               },
                     *               "summary": {
                     *                 "column": "What they said"
                     *               }
                     *             },
                     *             "source": {
                     *               "outlet": {
                     *                 "column": "Paper"
                     *               }
                     *             }
                     *           }
                     *         ],
                     *         "leaveOut": [
                     *           "Shelf mark"
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StoredMapping"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deleteMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The mapping.
                 * @example votes
                 */
                mappingId: components["parameters"]["mappingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "desk-europe",
                     *       "kind": "key",
                     *       "role": "recorder",
                     *       "rights": [
                     *         "read",
                     *         "record"
                     *       ],
                     *       "negotiations": [
                     *         "ukraine-talks-2025"
                     *       ],
                     *       "expiresAt": "2027-01-01T00:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMeetingsAcross: {
        parameters: {
            query?: {
                /**
                 * @description Only what may have happened at or after this EDTF date; days count whole.
                 * @example 2025-09-01
                 */
                from?: components["parameters"]["from"];
                /**
                 * @description Only what may have happened at or before this EDTF date; days count whole.
                 * @example 2025-10-31
                 */
                to?: components["parameters"]["to"];
                /**
                 * @description A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.
                 * @example ISO 3166-1 alpha-2:RU
                 */
                party?: components["parameters"]["partyAnywhere"];
                /** @description Only those with this status. */
                status?: "scheduled" | "postponed" | "cancelled" | "underway" | "held";
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2025-10-22T23:59:59.999Z",
                     *       "knownAt": "2026-11-28T12:14:51.266Z",
                     *       "position": "32",
                     *       "meetings": [
                     *         {
                     *           "negotiationId": "ukraine-talks-2025",
                     *           "negotiationTitle": "Talks on ending the war in Ukraine",
                     *           "meetingId": "alaska-summit",
                     *           "title": "Trump and Putin meet in Alaska",
                     *           "status": "held",
                     *           "scheduledFor": null,
                     *           "heldOn": "2025-08",
                     *           "place": "Alaska, United States",
                     *           "format": "summit",
                     *           "participants": [
                     *             {
                     *               "office": "President of the United States",
                     *               "partyId": "US",
                     *               "person": "Donald Trump"
                     *             }
                     *           ],
                     *           "outcome": "What was agreed there is later called the Alaska agreement.",
                     *           "timesPostponed": 0,
                     *           "tentative": false,
                     *           "disputed": false,
                     *           "history": [
                     *             {
                     *               "type": "MeetingHeld",
                     *               "occurredOn": "2025-08",
                     *               "precision": "month",
                     *               "eventId": "a8ce62c3-ae36-5eea-8371-96296250cca3"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["MeetingsAcross"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listNegotiations: {
        parameters: {
            query?: {
                /** @description Only those with this status. */
                status?: "open" | "stalled" | "concluded";
                /**
                 * @description Only those with this tag.
                 * @example ceasefire
                 */
                tag?: string;
                /**
                 * @description A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.
                 * @example ISO 3166-1 alpha-2:RU
                 */
                party?: components["parameters"]["partyAnywhere"];
                /**
                 * @description Only those with all these words in title, description or tags; the last one may be a beginning. Case and accents do not matter.
                 * @example peace talks
                 */
                q?: string;
                /** @description By id by default; `-lastEvent`: by the last event, newest first. */
                order?: "-lastEvent";
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:50.487Z",
                     *       "position": "32",
                     *       "negotiations": [
                     *         {
                     *           "negotiationId": "ukraine-talks-2025",
                     *           "title": "Talks on ending the war in Ukraine",
                     *           "tags": [
                     *             "Ukraine",
                     *             "Russia",
                     *             "ceasefire"
                     *           ],
                     *           "status": "stalled",
                     *           "lastEventOn": "2025-10-22",
                     *           "precision": "day",
                     *           "counts": {
                     *             "parties": 5,
                     *             "issues": 8,
                     *             "meetings": 2,
                     *             "calls": 1,
                     *             "positions": 10,
                     *             "agreements": 1,
                     *             "incidents": 2
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["Negotiations"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openNegotiation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "negotiationId": "ukraine-talks-2025",
                 *       "title": "Ukraine peace talks, 2025",
                 *       "description": "Talks on ending the war.",
                 *       "tags": [
                 *         "ceasefire",
                 *         "europe"
                 *       ],
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["NegotiationOpenedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "NegotiationOpened",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "negotiationId": "ukraine-talks-2025"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getNegotiation: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:50.548Z",
                     *       "position": "32",
                     *       "negotiationId": "ukraine-talks-2025",
                     *       "title": "Talks on ending the war in Ukraine",
                     *       "description": "Who stood where on ending the war, as reported by 22 October 2025. Parties and issues are dated by the first report here that needs them.",
                     *       "tags": [
                     *         "Ukraine",
                     *         "Russia",
                     *         "ceasefire"
                     *       ],
                     *       "status": "stalled",
                     *       "revision": 31,
                     *       "parties": [
                     *         {
                     *           "codes": [
                     *             {
                     *               "scheme": "ISO 3166-1 alpha-2",
                     *               "value": "RU"
                     *             }
                     *           ],
                     *           "kind": "state",
                     *           "name": "Russia",
                     *           "partyId": "RU",
                     *           "role": "principal",
                     *           "eventId": "7123ff86-8128-57b7-9f31-051f46ead219",
                     *           "occurredOn": "2022-02",
                     *           "precision": "month",
                     *           "disputed": false,
                     *           "status": "present",
                     *           "mergedFrom": []
                     *         }
                     *       ],
                     *       "issues": [
                     *         {
                     *           "issueId": "cede-territory",
                     *           "proposition": "Ukraine gives up land that Russia has taken.",
                     *           "eventId": "995d7e8b-a2d1-5b87-bbcb-bc30f4fba03c",
                     *           "occurredOn": "[2025-01-20..2025-08-31]",
                     *           "precision": "interval",
                     *           "disputed": false,
                     *           "status": "open",
                     *           "outcome": null,
                     *           "mergedFrom": []
                     *         }
                     *       ],
                     *       "nextMeeting": null,
                     *       "lastContact": {
                     *         "type": "call",
                     *         "id": "rubio-lavrov-2025-10-20",
                     *         "occurredOn": "2025-10-20",
                     *         "precision": "day",
                     *         "eventId": "babb1847-fe4a-514c-9078-9e8ecd6cdd7d"
                     *       },
                     *       "daysSinceLastContact": 403,
                     *       "postponementsInARow": 1,
                     *       "openConditions": 1
                     *     }
                     */
                    "application/json": components["schemas"]["Negotiation"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.193Z",
                     *       "position": "32",
                     *       "agreements": [
                     *         {
                     *           "agreementId": "alaska-agreement",
                     *           "parties": [
                     *             "RU",
                     *             "US"
                     *           ],
                     *           "place": "Alaska, United States",
                     *           "title": "Alaska agreement",
                     *           "eventId": "db5fc903-eea2-5703-948f-3ac34cc154ec",
                     *           "occurredOn": "2025-08",
                     *           "precision": "month",
                     *           "disputed": false,
                     *           "status": "reached",
                     *           "signedBy": [],
                     *           "ratifiedBy": [],
                     *           "leftBy": [],
                     *           "history": [
                     *             {
                     *               "type": "AgreementReached",
                     *               "occurredOn": "2025-08",
                     *               "precision": "month",
                     *               "eventId": "db5fc903-eea2-5703-948f-3ac34cc154ec"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Agreements"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reachAgreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agreementId": "prisoner-exchange-2025-05",
                 *       "title": "Exchange of a thousand prisoners each",
                 *       "parties": [
                 *         "RU",
                 *         "UA"
                 *       ],
                 *       "issues": [
                 *         "prisoner-exchange"
                 *       ],
                 *       "terms": "A thousand prisoners from each side.",
                 *       "place": "Istanbul",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["AgreementReachedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "AgreementReached",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "agreementId": "prisoner-exchange-2025-05"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getAgreement: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The agreement.
                 * @example prisoner-exchange-2025-05
                 */
                agreementId: components["parameters"]["agreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.242Z",
                     *       "position": "32",
                     *       "agreementId": "alaska-agreement",
                     *       "parties": [
                     *         "RU",
                     *         "US"
                     *       ],
                     *       "place": "Alaska, United States",
                     *       "title": "Alaska agreement",
                     *       "eventId": "db5fc903-eea2-5703-948f-3ac34cc154ec",
                     *       "occurredOn": "2025-08",
                     *       "precision": "month",
                     *       "disputed": false,
                     *       "status": "reached",
                     *       "signedBy": [],
                     *       "ratifiedBy": [],
                     *       "leftBy": [],
                     *       "history": [
                     *         {
                     *           "type": "AgreementReached",
                     *           "occurredOn": "2025-08",
                     *           "precision": "month",
                     *           "eventId": "db5fc903-eea2-5703-948f-3ac34cc154ec"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OneAgreement"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    endAgreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The agreement.
                 * @example prisoner-exchange-2025-05
                 */
                agreementId: components["parameters"]["agreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Parliament voted for it.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["AgreementEndedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "AgreementEnded",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "agreementId": "prisoner-exchange-2025-05"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    bringAgreementIntoForce: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The agreement.
                 * @example prisoner-exchange-2025-05
                 */
                agreementId: components["parameters"]["agreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Parliament voted for it.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["AgreementInForceBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "AgreementInForce",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "agreementId": "prisoner-exchange-2025-05"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    leaveAgreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The agreement.
                 * @example prisoner-exchange-2025-05
                 */
                agreementId: components["parameters"]["agreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parties": [
                 *         "RU"
                 *       ],
                 *       "reason": "Parliament voted for it.",
                 *       "place": "Istanbul",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["AgreementLeftBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "AgreementLeft",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "agreementId": "prisoner-exchange-2025-05"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    ratifyAgreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The agreement.
                 * @example prisoner-exchange-2025-05
                 */
                agreementId: components["parameters"]["agreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parties": [
                 *         "RU"
                 *       ],
                 *       "reason": "Parliament voted for it.",
                 *       "place": "Istanbul",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["AgreementRatifiedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "AgreementRatified",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "agreementId": "prisoner-exchange-2025-05"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    signAgreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The agreement.
                 * @example prisoner-exchange-2025-05
                 */
                agreementId: components["parameters"]["agreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parties": [
                 *         "RU"
                 *       ],
                 *       "reason": "Parliament voted for it.",
                 *       "place": "Istanbul",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["AgreementSignedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "AgreementSigned",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "agreementId": "prisoner-exchange-2025-05"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suspendAgreement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The agreement.
                 * @example prisoner-exchange-2025-05
                 */
                agreementId: components["parameters"]["agreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Parliament voted for it.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["AgreementSuspendedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "AgreementSuspended",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "agreementId": "prisoner-exchange-2025-05"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getNegotiationCalendar: {
        parameters: {
            query?: {
                /** @description A key made for feeds (`parley keys add NAME --feed`), for those who cannot send a header. It is not logged. */
                key?: components["parameters"]["key"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meetings of a negotiation, as a calendar */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example BEGIN:VCALENDAR
                     *     VERSION:2.0
                     *     PRODID:-//Parley//Parley//EN
                     *     METHOD:PUBLISH
                     *     NAME:Talks on ending the war in Ukraine
                     *     X-WR-CALNAME:Talks on ending the war in Ukraine
                     *     BEGIN:VEVENT
                     *     UID:ukraine-talks-2025/alaska-summit@parley
                     *     SEQUENCE:0
                     *     DTSTAMP:20261128T130436Z
                     *     DTSTART;VALUE=DATE:20250801
                     *     DTEND;VALUE=DATE:20250901
                     *     X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                     *     X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE
                     *     SUMMARY:Trump and Putin meet in Alaska
                     *     TRANSP:TRANSPARENT
                     *     LOCATION:Alaska\, United States
                     *     DESCRIPTION:Talks on ending the war in Ukraine: held\nUS\, Donald Trump\,
                     *      President of the United States\nRU\, Vladimir Putin\, President of Russia\
                     *      nWhat was agreed there is later called the Alaska agreement.
                     *     URL;VALUE=URI:http://127.0.0.1:3000/?n=ukraine-talks-2025&tab=meetings
                     *     STATUS:TENTATIVE
                     *     LAST-MODIFIED:20261128T130436Z
                     *     END:VEVENT
                     */
                    "text/calendar": string;
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listCalls: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.179Z",
                     *       "position": "32",
                     *       "calls": [
                     *         {
                     *           "callId": "rubio-lavrov-2025-10-20",
                     *           "medium": "telephone",
                     *           "participants": [
                     *             {
                     *               "office": "United States Secretary of State",
                     *               "partyId": "US",
                     *               "person": "Marco Rubio"
                     *             },
                     *             {
                     *               "office": "Foreign Minister of Russia",
                     *               "partyId": "RU",
                     *               "person": "Sergey Lavrov"
                     *             }
                     *           ],
                     *           "eventId": "babb1847-fe4a-514c-9078-9e8ecd6cdd7d",
                     *           "occurredOn": "2025-10-20",
                     *           "precision": "day",
                     *           "disputed": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Calls"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    holdCall: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "callId": "rubio-lavrov-2025-10-20",
                 *       "participants": [
                 *         {
                 *           "partyId": "US",
                 *           "person": "Marco Rubio"
                 *         },
                 *         {
                 *           "partyId": "RU",
                 *           "person": "Sergey Lavrov"
                 *         }
                 *       ],
                 *       "medium": "telephone",
                 *       "summary": "Next steps towards a summit.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["CallHeldBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "CallHeld",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "callId": "rubio-lavrov-2025-10-20"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getCall: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The call.
                 * @example rubio-lavrov-2025-10-20
                 */
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.236Z",
                     *       "position": "32",
                     *       "callId": "rubio-lavrov-2025-10-20",
                     *       "medium": "telephone",
                     *       "participants": [
                     *         {
                     *           "office": "United States Secretary of State",
                     *           "partyId": "US",
                     *           "person": "Marco Rubio"
                     *         },
                     *         {
                     *           "office": "Foreign Minister of Russia",
                     *           "partyId": "RU",
                     *           "person": "Sergey Lavrov"
                     *         }
                     *       ],
                     *       "eventId": "babb1847-fe4a-514c-9078-9e8ecd6cdd7d",
                     *       "occurredOn": "2025-10-20",
                     *       "precision": "day",
                     *       "disputed": false
                     *     }
                     */
                    "application/json": components["schemas"]["OneCall"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getChanges: {
        parameters: {
            query?: {
                /**
                 * @description The state to compare from, like `asOf`, which is its default.
                 * @example 2025-08-31
                 */
                from?: string;
                /**
                 * @description The state to compare to, like `asOf`, which is its default.
                 * @example 2025-09-30
                 */
                to?: string;
                /**
                 * @description Known by when, for `from`; like `knownAt`, which is its default.
                 * @example 2025-10-31
                 */
                knownFrom?: string;
                /**
                 * @description Known by when, for `to`; like `knownAt`, which is its default.
                 * @example 2025-10-31
                 */
                knownTo?: string;
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2025-10-22T23:59:59.999Z",
                     *       "knownAt": "2026-11-28T12:14:51.053Z",
                     *       "position": "32",
                     *       "from": {
                     *         "asOf": "2025-08-31T23:59:59.999Z",
                     *         "knownAt": "2026-11-28T12:14:51.053Z",
                     *         "position": "32"
                     *       },
                     *       "to": {
                     *         "asOf": "2025-10-22T23:59:59.999Z",
                     *         "knownAt": "2026-11-28T12:14:51.053Z",
                     *         "position": "32"
                     *       },
                     *       "stances": [
                     *         {
                     *           "partyId": "RU",
                     *           "issueId": "ceasefire-front-line",
                     *           "before": null,
                     *           "after": {
                     *             "stance": "opposes",
                     *             "score": null,
                     *             "salience": null,
                     *             "summary": "Russia is not ready for a ceasefire soon; this is the basic difference between the two sides.",
                     *             "quote": null,
                     *             "conditions": [],
                     *             "speaker": {
                     *               "name": "Sergey Lavrov",
                     *               "office": "Foreign Minister of Russia"
                     *             },
                     *             "statedOn": "2025-10-21",
                     *             "precision": "day",
                     *             "positionId": "ru-ceasefire-front-line",
                     *             "statementId": null,
                     *             "issueId": "ceasefire-front-line",
                     *             "eventId": "f3eeae2e-e853-5422-8acf-02d4fc884d0d",
                     *             "source": {
                     *               "outlet": "NBC News",
                     *               "relayedBy": [
                     *                 {
                     *                   "name": "Andrei Fedorov",
                     *                   "office": "former deputy foreign minister of Russia"
                     *                 }
                     *               ]
                     *             },
                     *             "partyId": "RU",
                     *             "since": "2025-10-21",
                     *             "tentative": false,
                     *             "jointWith": [],
                     *             "corroborations": 0,
                     *             "disputed": false,
                     *             "conflicting": [],
                     *             "statements": 1,
                     *             "previous": null
                     *           }
                     *         }
                     *       ],
                     *       "meetings": [
                     *         {
                     *           "meetingId": "budapest-summit",
                     *           "before": null,
                     *           "after": {
                     *             "meetingId": "budapest-summit",
                     *             "title": "Second meeting of Trump and Putin",
                     *             "status": "postponed",
                     *             "scheduledFor": null,
                     *             "heldOn": null,
                     *             "place": "Budapest",
                     *             "format": "summit",
                     *             "participants": [
                     *               {
                     *                 "office": "President of the United States",
                     *                 "partyId": "US",
                     *                 "person": "Donald Trump"
                     *               }
                     *             ],
                     *             "outcome": null,
                     *             "timesPostponed": 1,
                     *             "tentative": false,
                     *             "disputed": false,
                     *             "history": [
                     *               {
                     *                 "type": "MeetingScheduled",
                     *                 "occurredOn": "2025-10",
                     *                 "precision": "month",
                     *                 "eventId": "eeb42877-6a5e-5de2-92f9-787eecd86cac"
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "agreements": []
                     *     }
                     */
                    "application/json": components["schemas"]["Changes"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    concludeNegotiation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "An armistice was signed.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["NegotiationConcludedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "NegotiationConcluded",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "negotiationId": "ukraine-talks-2025"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listConditions: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:50.788Z",
                     *       "position": "32",
                     *       "conditions": [
                     *         {
                     *           "partyId": "RU",
                     *           "issueId": "further-talks",
                     *           "stance": "conditional",
                     *           "text": "The United States keeps to the Alaska agreement.",
                     *           "onParty": "US",
                     *           "onIssue": null,
                     *           "positionId": "ru-further-talks-call",
                     *           "eventId": "06a19db7-4609-5178-b8b4-d6fae93d97c2",
                     *           "since": "2025-10-20"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Conditions"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; with `Accept: text/csv` a table, with a byte order mark, for a spreadsheet. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:50.761Z",
                     *       "position": "32",
                     *       "contacts": [
                     *         {
                     *           "parties": [
                     *             "RU",
                     *             "US"
                     *           ],
                     *           "meetings": 1,
                     *           "calls": 1,
                     *           "lastContact": {
                     *             "type": "call",
                     *             "id": "rubio-lavrov-2025-10-20",
                     *             "occurredOn": "2025-10-20",
                     *             "precision": "day",
                     *             "eventId": "babb1847-fe4a-514c-9078-9e8ecd6cdd7d"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Contacts"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getConvergence: {
        parameters: {
            query?: {
                /**
                 * @description Also tell what has moved since this date, which is meant as `asOf` is.
                 * @example 2025-09-30
                 */
                since?: string;
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:50.836Z",
                     *       "position": "32",
                     *       "issues": [
                     *         {
                     *           "issueId": "ceasefire-front-line",
                     *           "supports": [],
                     *           "conditional": [],
                     *           "undecided": [],
                     *           "abstains": [],
                     *           "opposes": [
                     *             "RU"
                     *           ],
                     *           "silent": [
                     *             "EU",
                     *             "UA",
                     *             "US",
                     *             "european-leaders"
                     *           ],
                     *           "spread": null,
                     *           "moved": [
                     *             {
                     *               "partyId": "RU",
                     *               "issueId": "ceasefire-front-line",
                     *               "before": null,
                     *               "after": {
                     *                 "stance": "opposes",
                     *                 "score": null,
                     *                 "salience": null,
                     *                 "summary": "Russia is not ready for a ceasefire soon; this is the basic difference between the two sides.",
                     *                 "quote": null,
                     *                 "conditions": [],
                     *                 "speaker": {
                     *                   "name": "Sergey Lavrov",
                     *                   "office": "Foreign Minister of Russia"
                     *                 },
                     *                 "statedOn": "2025-10-21",
                     *                 "precision": "day",
                     *                 "positionId": "ru-ceasefire-front-line",
                     *                 "statementId": null,
                     *                 "issueId": "ceasefire-front-line",
                     *                 "eventId": "f3eeae2e-e853-5422-8acf-02d4fc884d0d",
                     *                 "source": {
                     *                   "outlet": "NBC News",
                     *                   "relayedBy": [
                     *                     {
                     *                       "name": "Andrei Fedorov",
                     *                       "office": "former deputy foreign minister of Russia"
                     *                     }
                     *                   ]
                     *                 },
                     *                 "partyId": "RU",
                     *                 "since": "2025-10-21",
                     *                 "tentative": false,
                     *                 "jointWith": [],
                     *                 "corroborations": 0,
                     *                 "disputed": false,
                     *                 "conflicting": [],
                     *                 "statements": 1,
                     *                 "previous": null
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Convergence"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDigest: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.152Z",
                     *       "position": "32",
                     *       "negotiationId": "ukraine-talks-2025",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 31,
                     *       "hash": "a671fe511fa9f9be9d6304a3a462f12bb5853dc84c0151988963caa212fdf051",
                     *       "chain": "802a361c926981810e96b8bf77db99e232e539c03e916c08d0aab1326b2f8513",
                     *       "eventId": "7239e037-69a2-5845-9662-9f4480d6591e",
                     *       "recordedAt": "2026-11-28T12:14:48.353Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Digest"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDrafting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sentTo": null,
                     *       "longestText": 100000
                     *     }
                     */
                    "application/json": components["schemas"]["Drafting"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    draftFromText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "A US-Russian summit in Budapest was put off on Tuesday. Russia is not ready for a ceasefire, Lavrov said, according to Andrei Fedorov.",
                 *       "dateline": "2025-10-22",
                 *       "outlet": "NBC News"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description The text, 100,000 bytes at most. It is neither kept nor logged.
                     * @example Talks were put off on Tuesday, Norland said.
                     */
                    text: string;
                    /**
                     * @description The day of publication: dates such as "on Tuesday" are counted from it.
                     * @example 2025-10-22
                     */
                    dateline: string;
                    /**
                     * @description Who printed it.
                     * @example Harbour Times
                     */
                    outlet?: string;
                    /**
                     * @description The title of the piece.
                     * @example Talks put off
                     */
                    title?: string;
                    /**
                     * @description Where it stands, http or https.
                     * @example https://news.example.org/talks
                     */
                    url?: string;
                    /**
                     * @description Who wrote it.
                     * @example Dana Holt
                     */
                    author?: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "textSha256": "e9ed4d8d76884cad1faed8471261185611193f828d8ef0e1ad8b3f534b14e574",
                     *       "sentences": [
                     *         {
                     *           "start": 0,
                     *           "end": 55
                     *         },
                     *         {
                     *           "start": 56,
                     *           "end": 134
                     *         }
                     *       ],
                     *       "drafts": [
                     *         {
                     *           "type": "MeetingPostponed",
                     *           "data": {
                     *             "meetingId": "budapest-summit"
                     *           },
                     *           "occurredOn": "2025-10-21",
                     *           "source": {
                     *             "outlet": "NBC News",
                     *             "publishedOn": "2025-10-22"
                     *           },
                     *           "fields": {
                     *             "/occurredOn": {
                     *               "start": 47,
                     *               "end": 54,
                     *               "how": "stated"
                     *             },
                     *             "/data/meetingId": {
                     *               "start": 0,
                     *               "end": 55,
                     *               "how": "stated"
                     *             }
                     *           },
                     *           "issues": []
                     *         },
                     *         {
                     *           "type": "PositionStated",
                     *           "data": {
                     *             "parties": [
                     *               "RU"
                     *             ],
                     *             "speaker": {
                     *               "name": "Sergey Lavrov",
                     *               "office": "Foreign Minister of Russia"
                     *             }
                     *           },
                     *           "occurredOn": "2025-10-22",
                     *           "source": {
                     *             "outlet": "NBC News",
                     *             "publishedOn": "2025-10-22",
                     *             "relayedBy": [
                     *               {
                     *                 "name": "Andrei Fedorov"
                     *               }
                     *             ]
                     *           },
                     *           "fields": {
                     *             "/occurredOn": {
                     *               "start": 56,
                     *               "end": 134,
                     *               "how": "dateline"
                     *             },
                     *             "/data/parties": {
                     *               "start": 93,
                     *               "end": 99,
                     *               "how": "stated"
                     *             },
                     *             "/data/speaker": {
                     *               "start": 93,
                     *               "end": 99,
                     *               "how": "inferred"
                     *             },
                     *             "/source/relayedBy": {
                     *               "start": 119,
                     *               "end": 133,
                     *               "how": "stated"
                     *             }
                     *           },
                     *           "issues": [
                     *             "ceasefire-front-line"
                     *           ]
                     *         }
                     *       ],
                     *       "sentTo": null,
                     *       "failure": null
                     *     }
                     */
                    "application/json": components["schemas"]["Drafts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listNegotiationEvents: {
        parameters: {
            query?: {
                /**
                 * @description Where to begin in the log, inclusive; by default at its beginning.
                 * @example 1
                 */
                fromPosition?: components["parameters"]["fromPosition"];
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.089Z",
                     *       "position": "32",
                     *       "events": [
                     *         {
                     *           "position": "1",
                     *           "stream": "negotiation-ukraine-talks-2025",
                     *           "revision": 0,
                     *           "negotiationId": "ukraine-talks-2025",
                     *           "type": "NegotiationOpened",
                     *           "eventId": "72b52694-ff60-5ac8-97e4-26bdbf684c05",
                     *           "occurredOn": "2022-02",
                     *           "precision": "month",
                     *           "recordedAt": "2026-11-28T12:14:48.121Z",
                     *           "recordedBy": "anonymous",
                     *           "source": null,
                     *           "coding": [],
                     *           "coder": null,
                     *           "note": "Opened with the war itself; most of what is recorded is of 2025.",
                     *           "schemaVersion": 1,
                     *           "hash": "2505dde8a7b138d26d8a9751cc2991e422d06d18f78c862b0da7fbdf0679cb42",
                     *           "data": {
                     *             "description": "Who stood where on ending the war, as reported by 22 October 2025. Parties and issues are dated by the first report here that needs them.",
                     *             "negotiationId": "ukraine-talks-2025",
                     *             "tags": [
                     *               "Ukraine",
                     *               "Russia",
                     *               "ceasefire"
                     *             ],
                     *             "title": "Talks on ending the war in Ukraine"
                     *           }
                     *         }
                     *       ],
                     *       "nextPosition": null,
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["Events"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    followNegotiationEvents: {
        parameters: {
            query?: {
                /**
                 * @description Where to begin, inclusive: the `position` of a read plus one misses nothing after it. Default: the next event. `Last-Event-ID` takes precedence.
                 * @example 1
                 */
                fromPosition?: components["parameters"]["liveFromPosition"];
            };
            header?: {
                /**
                 * @description Position of the last event received: resumes right after it, without gap or repetition.
                 * @example 42
                 */
                "Last-Event-ID"?: components["parameters"]["Last-Event-ID"];
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events as they are recorded, and a comment every 15 seconds. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    exportReports: {
        parameters: {
            query?: {
                /** @description `ndjson` (what an import accepts, the default) or `csv`. */
                format?: "ndjson" | "csv";
                /**
                 * @description Of a table: which columns it has and in which order, with commas between them; left out, all: position, negotiationId, revision, type, occurredOn, recordedAt, recordedBy, eventId, thing, thingId, parties, issueId, stance, score, title, summary, outlet, sourceTitle, url, publishedOn, reliability, credibility, coder, note, data, metadata.
                 * @example occurredOn,type,parties,stance,summary
                 */
                columns?: string;
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events in the order recorded. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {"type":"NegotiationOpened","occurredOn":"2022-02","data":{"description":"Who stood where on ending the war, as reported by 22 October 2025. Parties and issues are dated by the first report here that needs them.","negotiationId":"ukraine-talks-2025","tags":["Ukraine","Russia","ceasefire"],"title":"Talks on ending the war in Ukraine"},"note":"Opened with the war itself; most of what is recorded is of 2025.","eventId":"72b52694-ff60-5ac8-97e4-26bdbf684c05"}
                     *     {"type":"PartyAdmitted","occurredOn":"2022-02","data":{"codes":[{"scheme":"ISO 3166-1 alpha-2","value":"RU"}],"kind":"state","name":"Russia","partyId":"RU","role":"principal"},"eventId":"7123ff86-8128-57b7-9f31-051f46ead219"}
                     */
                    "application/x-ndjson": string;
                    /**
                     * @example position,negotiationId,revision,type,occurredOn,recordedAt,recordedBy,eventId,thing,thingId,parties,issueId,stance,score,title,summary,outlet,sourceTitle,url,publishedOn,reliability,credibility,coder,note,data,metadata
                     *     1,ukraine-talks-2025,0,NegotiationOpened,2022-02,2026-11-28T12:21:30.416Z,anonymous,72b52694-ff60-5ac8-97e4-26bdbf684c05,negotiation,ukraine-talks-2025,,,,,Talks on ending the war in Ukraine,"Who stood where on ending the war, as reported by 22 October 2025. Parties and issues are dated by the first report here that needs them.",,,,,,,,Opened with the war itself; most of what is recorded is of 2025.,"{""description"":""Who stood where on ending the war, as reported by 22 October 2025. Parties and issues are dated by the first report here that needs them."",""negotiationId"":""ukraine-talks-2025"",""tags"":[""Ukraine"",""Russia"",""ceasefire""],""title"":""Talks on ending the war in Ukraine""}","{""note"":""Opened with the war itself; most of what is recorded is of 2025.""}"
                     */
                    "text/csv": string;
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getNegotiationFeed: {
        parameters: {
            query?: {
                /**
                 * @description A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.
                 * @example ISO 3166-1 alpha-2:RU
                 */
                party?: components["parameters"]["partyAnywhere"];
                /**
                 * @description Only what concerns an issue of this id.
                 * @example ceasefire-first
                 */
                issue?: components["parameters"]["issueAnywhere"];
                /** @description A key made for feeds (`parley keys add NAME --feed`), for those who cannot send a header. It is not logged. */
                key?: components["parameters"]["key"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is new in a negotiation, as an Atom feed */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example <?xml version="1.0" encoding="utf-8"?>
                     *     <feed xmlns="http://www.w3.org/2005/Atom">
                     *         <id>urn:uuid:d7ee7999-48b3-5af3-817b-295cdc69f041</id>
                     *         <title>Talks on ending the war in Ukraine</title>
                     *         <updated>2026-11-28T13:04:36.138Z</updated>
                     *         <generator>Parley</generator>
                     *         <author>
                     *             <name>Parley</name>
                     *         </author>
                     *         <link rel="alternate" href="http://127.0.0.1:3000/"/>
                     *         <link rel="self" href="http://127.0.0.1:3000/api/v1/negotiations/ukraine-talks-2025/feed.atom"/>
                     *         <entry>
                     *             <title type="html"><![CDATA[Ukraine: supports: Ukraine is given air defence and long-range help, to bring the end of the war closer.]]></title>
                     *             <id>urn:uuid:7568d557-1acb-5079-9fa0-3995a61915f9</id>
                     *             <link href="http://127.0.0.1:3000/?n=ukraine-talks-2025&amp;party=UA&amp;issue=defence-aid&amp;report=a4991a95-a59d-5147-9bf7-0d82835c001f"/>
                     *             <updated>2026-11-28T13:04:36.138Z</updated>
                     *             <summary type="html"><![CDATA[Russia does not yet feel enough pressure to stop; air defence and long-range help bring the end closer. (Social media of Volodymyr Zelenskyy)]]></summary>
                     *             <category label="Talks on ending the war in Ukraine" term="Talks on ending the war in Ukraine"/>
                     *             <published>2026-11-28T13:04:36.138Z</published>
                     *         </entry>
                     *         <entry>
                     *             <title type="html"><![CDATA[Incident: A Russian strike reportedly hits a kindergarten]]></title>
                     *             <id>urn:uuid:9a429078-5c2a-535f-9fd1-be34be298d4f</id>
                     *             <link href="http://127.0.0.1:3000/?n=ukraine-talks-2025&amp;report=19be0fd5-3b94-5e1c-a1d3-922e0e0d5d5a"/>
                     */
                    "application/atom+xml": string;
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    importReports: {
        parameters: {
            query?: {
                /** @description `true` records nothing and answers what would have been recorded. */
                dryRun?: boolean;
                /**
                 * @description Of a table: the id of the mapping by which its rows become reports (`/mappings`).
                 * @example votes
                 */
                mapping?: string;
            };
            header?: {
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {"type":"NegotiationOpened","occurredOn":"2025-02-12","data":{"title":"Talks on ending the war in Ukraine"}}
                 *     {"type":"PartyAdmitted","occurredOn":"2025-02-12","data":{"partyId":"RU","name":"Russia","kind":"state","role":"principal"}}
                 */
                "application/x-ndjson": string;
                /**
                 * @example rcid,date,country,vote
                 *     3,1946-01-01,Cuba,yes
                 */
                "text/csv": string;
                /**
                 * @example date	actor	concept	agreement
                 *     2024-03-04	Norland	The lake is shared.	1
                 */
                "text/tab-separated-values": string;
                /**
                 * @example {
                 *       "mapping": {
                 *         "name": "Clippings of the desk",
                 *         "zone": "Europe/Berlin",
                 *         "reports": [
                 *           {
                 *             "type": "PositionStated",
                 *             "occurredOn": {
                 *               "column": "Date",
                 *               "date": [
                 *                 "d MMMM yyyy",
                 *                 "MMM yyyy"
                 *               ]
                 *             },
                 *             "data": {
                 *               "parties": [
                 *                 {
                 *                   "party": {
                 *                     "column": "Who"
                 *                   },
                 *                   "kind": "state"
                 *                 }
                 *               ],
                 *               "issueId": {
                 *                 "issue": {
                 *                   "column": "Topic"
                 *                 }
                 *               },
                 *               "stance": {
                 *                 "column": "View",
                 *                 "values": {
                 *                   "for": "supports",
                 *                   "against": "opposes",
                 *                   "no view": null
                 *                 }
                 *               },
                 *               "summary": {
                 *                 "column": "What they said"
                 *               }
                 *             },
                 *             "source": {
                 *               "outlet": {
                 *                 "column": "Paper"
                 *               }
                 *             }
                 *           }
                 *         ],
                 *         "leaveOut": [
                 *           "Shelf mark"
                 *         ]
                 *       },
                 *       "table": "Date;Who;Topic;View;What they said;Paper\n…"
                 *     }
                 */
                "multipart/form-data": {
                    mapping?: components["schemas"]["Mapping"];
                    /** @description The table; the last part. */
                    table: string;
                } & {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    /** @description Place in the log of the last event that its lines recorded, or had recorded before. */
                    "Parley-Position"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "recorded": 2,
                     *       "skipped": 0,
                     *       "failed": [],
                     *       "failedCount": 0
                     *     }
                     */
                    "application/json": components["schemas"]["Imported"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.214Z",
                     *       "position": "32",
                     *       "incidents": [
                     *         {
                     *           "incidentId": "full-scale-invasion",
                     *           "parties": [
                     *             "RU",
                     *             "UA"
                     *           ],
                     *           "place": "Ukraine",
                     *           "title": "Russia begins its full-scale invasion of Ukraine",
                     *           "eventId": "a12693cc-55cf-5fa3-a3eb-68f3ee255332",
                     *           "occurredOn": "2022-02",
                     *           "precision": "month",
                     *           "disputed": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Incidents"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reportIncident: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "incidentId": "drone-strike-2025-10-22",
                 *       "title": "Drones strike a power station",
                 *       "summary": "Power failed in three districts.",
                 *       "place": "Kharkiv",
                 *       "parties": [
                 *         "UA"
                 *       ],
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["IncidentReportedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "IncidentReported",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "incidentId": "drone-strike-2025-10-22"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getIncident: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The incident.
                 * @example drone-strike-2025-10-22
                 */
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.244Z",
                     *       "position": "32",
                     *       "incidentId": "kharkiv-kindergarten",
                     *       "parties": [
                     *         "RU",
                     *         "UA"
                     *       ],
                     *       "place": "Kharkiv",
                     *       "title": "A Russian strike reportedly hits a kindergarten",
                     *       "eventId": "19be0fd5-3b94-5e1c-a1d3-922e0e0d5d5a",
                     *       "occurredOn": "2025-10-21",
                     *       "precision": "day",
                     *       "disputed": false
                     *     }
                     */
                    "application/json": components["schemas"]["OneIncident"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listIssues: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.162Z",
                     *       "position": "32",
                     *       "issues": [
                     *         {
                     *           "issueId": "ceasefire-front-line",
                     *           "proposition": "The fighting stops at once, along the present front line.",
                     *           "eventId": "d272c6ef-9769-5739-9158-47a2a74ba020",
                     *           "occurredOn": "2025-10-20",
                     *           "precision": "day",
                     *           "disputed": false,
                     *           "status": "open",
                     *           "outcome": null,
                     *           "mergedFrom": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Issues"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    openIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "issueId": "ceasefire-first",
                 *       "proposition": "Fighting stops along the present line before talks on a settlement.",
                 *       "description": "Raised in August 2025.",
                 *       "parent": "ceasefire",
                 *       "tags": [
                 *         "security"
                 *       ],
                 *       "scale": {
                 *         "min": "No ceasefire before a settlement",
                 *         "max": "Ceasefire at once"
                 *       },
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["IssueOpenedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "IssueOpened",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "issueId": "ceasefire-first"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getIssue: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The issue.
                 * @example meet-russian-president
                 */
                issueId: components["parameters"]["issueId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.234Z",
                     *       "position": "32",
                     *       "issueId": "meet-russian-president",
                     *       "proposition": "The President of the United States meets the President of Russia face to face.",
                     *       "eventId": "a91d37f2-371e-5fce-8bca-58f8ad8fb219",
                     *       "occurredOn": "2025-10-20",
                     *       "precision": "day",
                     *       "disputed": false,
                     *       "status": "open",
                     *       "outcome": null,
                     *       "mergedFrom": []
                     *     }
                     */
                    "application/json": components["schemas"]["OneIssue"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    closeIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The issue.
                 * @example meet-russian-president
                 */
                issueId: components["parameters"]["issueId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "Settled in the framework.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["IssueClosedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "IssueClosed",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "issueId": "meet-russian-president"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    mergeIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The issue.
                 * @example meet-russian-president
                 */
                issueId: components["parameters"]["issueId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "ceasefire",
                 *       "reason": "Opened twice by two desks.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["IssueMergedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "IssueMerged",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "issueId": "meet-russian-president"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reopenIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The issue.
                 * @example meet-russian-president
                 */
                issueId: components["parameters"]["issueId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "One side asked for other terms.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["IssueReopenedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "IssueReopened",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "issueId": "meet-russian-president"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listMeetings: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; with `Accept: text/csv` a table, with a byte order mark, for a spreadsheet. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:50.702Z",
                     *       "position": "32",
                     *       "meetings": [
                     *         {
                     *           "meetingId": "alaska-summit",
                     *           "title": "Trump and Putin meet in Alaska",
                     *           "status": "held",
                     *           "scheduledFor": null,
                     *           "heldOn": "2025-08",
                     *           "place": "Alaska, United States",
                     *           "format": "summit",
                     *           "participants": [
                     *             {
                     *               "office": "President of the United States",
                     *               "partyId": "US",
                     *               "person": "Donald Trump"
                     *             }
                     *           ],
                     *           "outcome": "What was agreed there is later called the Alaska agreement.",
                     *           "timesPostponed": 0,
                     *           "tentative": false,
                     *           "disputed": false,
                     *           "history": [
                     *             {
                     *               "type": "MeetingHeld",
                     *               "occurredOn": "2025-08",
                     *               "precision": "month",
                     *               "eventId": "a8ce62c3-ae36-5eea-8371-96296250cca3"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Meetings"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    scheduleMeeting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "meetingId": "budapest-summit",
                 *       "title": "Budapest summit",
                 *       "participants": [
                 *         {
                 *           "partyId": "RU",
                 *           "person": "Sergey Lavrov",
                 *           "office": "Foreign minister"
                 *         },
                 *         {
                 *           "partyId": "US"
                 *         }
                 *       ],
                 *       "place": "Budapest",
                 *       "scheduledFor": "2025-10-30",
                 *       "format": "summit",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["MeetingScheduledBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "MeetingScheduled",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "meetingId": "budapest-summit"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getMeeting: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The meeting.
                 * @example budapest-summit
                 */
                meetingId: components["parameters"]["meetingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.229Z",
                     *       "position": "32",
                     *       "meetingId": "budapest-summit",
                     *       "title": "Second meeting of Trump and Putin",
                     *       "status": "postponed",
                     *       "scheduledFor": null,
                     *       "heldOn": null,
                     *       "place": "Budapest",
                     *       "format": "summit",
                     *       "participants": [
                     *         {
                     *           "office": "President of the United States",
                     *           "partyId": "US",
                     *           "person": "Donald Trump"
                     *         }
                     *       ],
                     *       "outcome": null,
                     *       "timesPostponed": 1,
                     *       "tentative": false,
                     *       "disputed": false,
                     *       "history": [
                     *         {
                     *           "type": "MeetingScheduled",
                     *           "occurredOn": "2025-10",
                     *           "precision": "month",
                     *           "eventId": "eeb42877-6a5e-5de2-92f9-787eecd86cac"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OneMeeting"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancelMeeting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The meeting.
                 * @example budapest-summit
                 */
                meetingId: components["parameters"]["meetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The agenda was not agreed.",
                 *       "by": "US",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["MeetingCancelledBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "MeetingCancelled",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "meetingId": "budapest-summit"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    holdMeeting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The meeting.
                 * @example budapest-summit
                 */
                meetingId: components["parameters"]["meetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "They agreed to meet again.",
                 *       "participants": [
                 *         {
                 *           "partyId": "RU",
                 *           "person": "Sergey Lavrov",
                 *           "office": "Foreign minister"
                 *         },
                 *         {
                 *           "partyId": "US"
                 *         }
                 *       ],
                 *       "title": "Budapest summit",
                 *       "place": "Budapest",
                 *       "format": "summit",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["MeetingHeldBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "MeetingHeld",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "meetingId": "budapest-summit"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    postponeMeeting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The meeting.
                 * @example budapest-summit
                 */
                meetingId: components["parameters"]["meetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The agenda was not agreed.",
                 *       "by": "US",
                 *       "until": "2025-11",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["MeetingPostponedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "MeetingPostponed",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "meetingId": "budapest-summit"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    rescheduleMeeting: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The meeting.
                 * @example budapest-summit
                 */
                meetingId: components["parameters"]["meetingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scheduledFor": "2025-10-30",
                 *       "reason": "The agenda was not agreed.",
                 *       "place": "Budapest",
                 *       "participants": [
                 *         {
                 *           "partyId": "RU",
                 *           "person": "Sergey Lavrov",
                 *           "office": "Foreign minister"
                 *         },
                 *         {
                 *           "partyId": "US"
                 *         }
                 *       ],
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["MeetingRescheduledBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "MeetingRescheduled",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "meetingId": "budapest-summit"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listParties: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.156Z",
                     *       "position": "32",
                     *       "parties": [
                     *         {
                     *           "kind": "bloc",
                     *           "name": "European Union",
                     *           "partyId": "EU",
                     *           "role": "supporter",
                     *           "eventId": "b2b1953a-4395-5512-a15b-2cf46a82a167",
                     *           "occurredOn": "2025-09",
                     *           "precision": "month",
                     *           "disputed": false,
                     *           "status": "present",
                     *           "mergedFrom": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Parties"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    admitParty: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "partyId": "RU",
                 *       "name": "Russia",
                 *       "kind": "state",
                 *       "role": "principal",
                 *       "codes": [
                 *         {
                 *           "scheme": "ISO 3166-1 alpha-2",
                 *           "value": "RU"
                 *         }
                 *       ],
                 *       "aliases": [
                 *         "Russian Federation"
                 *       ],
                 *       "memberOf": [
                 *         "CIS"
                 *       ],
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["PartyAdmittedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "PartyAdmitted",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "partyId": "RU"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getParty: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The party.
                 * @example US
                 */
                partyId: components["parameters"]["partyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.232Z",
                     *       "position": "32",
                     *       "codes": [
                     *         {
                     *           "scheme": "ISO 3166-1 alpha-2",
                     *           "value": "US"
                     *         }
                     *       ],
                     *       "kind": "state",
                     *       "name": "United States",
                     *       "partyId": "US",
                     *       "role": "mediator",
                     *       "eventId": "e836b2c5-1db1-506a-b9f7-f41650305cfe",
                     *       "occurredOn": "[2025-01-20..2025-08-31]",
                     *       "precision": "interval",
                     *       "disputed": false,
                     *       "status": "present",
                     *       "mergedFrom": []
                     *     }
                     */
                    "application/json": components["schemas"]["OneParty"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    changeParty: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The party.
                 * @example US
                 */
                partyId: components["parameters"]["partyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "A new government.",
                 *       "name": "Russia",
                 *       "kind": "state",
                 *       "role": "principal",
                 *       "codes": [
                 *         {
                 *           "scheme": "ISO 3166-1 alpha-2",
                 *           "value": "RU"
                 *         }
                 *       ],
                 *       "aliases": [
                 *         "Russian Federation"
                 *       ],
                 *       "memberOf": [
                 *         "CIS"
                 *       ],
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["PartyChangedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "PartyChanged",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "partyId": "US"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    leaveParty: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The party.
                 * @example US
                 */
                partyId: components["parameters"]["partyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "It was not heard on the agenda.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["PartyLeftBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "PartyLeft",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "partyId": "US"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    mergeParty: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The party.
                 * @example US
                 */
                partyId: components["parameters"]["partyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into": "RUS",
                 *       "reason": "Two spellings of one name.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["PartyMergedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "PartyMerged",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "partyId": "US"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    returnParty: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The party.
                 * @example US
                 */
                partyId: components["parameters"]["partyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The agenda was changed.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["PartyReturnedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "PartyReturned",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "partyId": "US"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPositions: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.187Z",
                     *       "position": "32",
                     *       "positions": [
                     *         {
                     *           "issueId": "end-war-now",
                     *           "parties": [
                     *             "UA",
                     *             "european-leaders"
                     *           ],
                     *           "positionId": "joint-end-war-now",
                     *           "stance": "supports",
                     *           "statementId": "joint-statement-2025-10-21",
                     *           "summary": "The war must end at once.",
                     *           "occurredOn": "2025-10-21",
                     *           "precision": "day",
                     *           "eventId": "a4bfe083-99e2-5eb3-8b73-9adec7f7c7ca",
                     *           "disputed": false,
                     *           "withdrawnFor": []
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Positions"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    statePosition: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "positionId": "ru-ceasefire-2025-10-21",
                 *       "statementId": "ru-2025-10-21",
                 *       "parties": [
                 *         "RU"
                 *       ],
                 *       "issueId": "ceasefire-first",
                 *       "stance": "conditional",
                 *       "summary": "A ceasefire is possible once deliveries stop.",
                 *       "conditions": [
                 *         {
                 *           "text": "Arms deliveries stop first.",
                 *           "onParty": "US",
                 *           "issueId": "arms-deliveries"
                 *         }
                 *       ],
                 *       "score": 35,
                 *       "salience": 80,
                 *       "speaker": {
                 *         "name": "Dmitry Peskov",
                 *         "office": "Kremlin spokesman",
                 *         "partyId": "CIS"
                 *       },
                 *       "quote": "The sooner the deliveries stop, the better.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["PositionStatedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "PositionStated",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "positionId": "ru-ceasefire-2025-10-21"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getPosition: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The position stated.
                 * @example ru-ceasefire-front-line
                 */
                positionId: components["parameters"]["positionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.238Z",
                     *       "position": "32",
                     *       "issueId": "end-war-now",
                     *       "parties": [
                     *         "UA",
                     *         "european-leaders"
                     *       ],
                     *       "positionId": "joint-end-war-now",
                     *       "stance": "supports",
                     *       "statementId": "joint-statement-2025-10-21",
                     *       "summary": "The war must end at once.",
                     *       "occurredOn": "2025-10-21",
                     *       "precision": "day",
                     *       "eventId": "a4bfe083-99e2-5eb3-8b73-9adec7f7c7ca",
                     *       "disputed": false,
                     *       "withdrawnFor": []
                     *     }
                     */
                    "application/json": components["schemas"]["OnePosition"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdrawPosition: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The position stated.
                 * @example ru-ceasefire-front-line
                 */
                positionId: components["parameters"]["positionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The ministry called the remark a misunderstanding.",
                 *       "parties": [
                 *         "RU"
                 *       ],
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["PositionWithdrawnBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "PositionWithdrawn",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "positionId": "ru-ceasefire-front-line"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replayTimeline: {
        parameters: {
            query?: {
                /**
                 * @description Stop there; meant as `asOf` is. The earlier of the two counts.
                 * @example 2025-10-22
                 */
                until?: string;
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /** @description Position of the last event received. */
                "Last-Event-ID"?: string;
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, one a line or one a frame. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "position": "1",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 0,
                     *       "negotiationId": "ukraine-talks-2025",
                     *       "type": "NegotiationOpened",
                     *       "eventId": "72b52694-ff60-5ac8-97e4-26bdbf684c05",
                     *       "occurredOn": "2022-02",
                     *       "precision": "month",
                     *       "recordedAt": "2026-11-28T12:14:48.121Z",
                     *       "recordedBy": "anonymous",
                     *       "source": null,
                     *       "coding": [],
                     *       "coder": null,
                     *       "note": "Opened with the war itself; most of what is recorded is of 2025.",
                     *       "schemaVersion": 1,
                     *       "hash": "2505dde8a7b138d26d8a9751cc2991e422d06d18f78c862b0da7fbdf0679cb42",
                     *       "data": {
                     *         "description": "Who stood where on ending the war, as reported by 22 October 2025. Parties and issues are dated by the first report here that needs them.",
                     *         "negotiationId": "ukraine-talks-2025",
                     *         "tags": [
                     *           "Ukraine",
                     *           "Russia",
                     *           "ceasefire"
                     *         ],
                     *         "title": "Talks on ending the war in Ukraine"
                     *       },
                     *       "corrections": [],
                     *       "corroborations": [],
                     *       "disputes": [],
                     *       "merges": [],
                     *       "changed": {
                     *         "stances": [],
                     *         "meetings": [],
                     *         "status": {
                     *           "before": null,
                     *           "after": "open"
                     *         }
                     *       }
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["ReplayEvent"];
                    "text/event-stream": string;
                };
            };
            /** @description Nothing is left after `Last-Event-ID`. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReport: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The report: the `eventId` of the event it was recorded as.
                 * @example 01920000-0000-7000-8000-000000000000
                 */
                eventId: components["parameters"]["eventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.246Z",
                     *       "position": "7",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 6,
                     *       "negotiationId": "ukraine-talks-2025",
                     *       "type": "PositionStated",
                     *       "eventId": "59692e5d-7cd2-53f0-ba43-20e4d9f0182d",
                     *       "occurredOn": "[2025-01-20..2025-08-31]",
                     *       "precision": "interval",
                     *       "recordedAt": "2026-11-28T12:14:48.318Z",
                     *       "recordedBy": "anonymous",
                     *       "source": null,
                     *       "coding": [],
                     *       "coder": null,
                     *       "note": "Reported without a date, as before September 2025. The dates begin with the day this administration took office: it cannot be earlier.",
                     *       "schemaVersion": 1,
                     *       "hash": "1bea5d554fb31d666161013d8c34250626eff7fcf41192895ce541b7b8160627",
                     *       "data": {
                     *         "issueId": "cede-territory",
                     *         "parties": [
                     *           "US"
                     *         ],
                     *         "positionId": "us-cede-territory-before-september",
                     *         "stance": "supports",
                     *         "summary": "Washington asks Kyiv to give up land that Russia has taken."
                     *       },
                     *       "retracted": false,
                     *       "corrections": [],
                     *       "corroborations": [],
                     *       "disputes": [],
                     *       "merges": [],
                     *       "retractions": [],
                     *       "said": [],
                     *       "current": {
                     *         "position": "7",
                     *         "stream": "negotiation-ukraine-talks-2025",
                     *         "revision": 6,
                     *         "negotiationId": "ukraine-talks-2025",
                     *         "type": "PositionStated",
                     *         "eventId": "59692e5d-7cd2-53f0-ba43-20e4d9f0182d",
                     *         "occurredOn": "[2025-01-20..2025-08-31]",
                     *         "precision": "interval",
                     *         "recordedAt": "2026-11-28T12:14:48.318Z",
                     *         "recordedBy": "anonymous",
                     *         "source": null,
                     *         "coding": [],
                     *         "coder": null,
                     *         "note": "Reported without a date, as before September 2025. The dates begin with the day this administration took office: it cannot be earlier.",
                     *         "schemaVersion": 1,
                     *         "hash": "1bea5d554fb31d666161013d8c34250626eff7fcf41192895ce541b7b8160627",
                     *         "data": {
                     *           "issueId": "cede-territory",
                     *           "parties": [
                     *             "US"
                     *           ],
                     *           "positionId": "us-cede-territory-before-september",
                     *           "stance": "supports",
                     *           "summary": "Washington asks Kyiv to give up land that Russia has taken."
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    correctReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The report: the `eventId` of the event it was recorded as.
                 * @example 01920000-0000-7000-8000-000000000000
                 */
                eventId: components["parameters"]["eventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The agency withdrew its story.",
                 *       "data": {
                 *         "parties": [
                 *           "RU"
                 *         ],
                 *         "issueId": "ceasefire-first",
                 *         "stance": "opposes",
                 *         "summary": "No ceasefire now."
                 *       },
                 *       "occurredOn": "2025-10-20",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["ReportCorrectedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "ReportCorrected",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    corroborateReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The report: the `eventId` of the event it was recorded as.
                 * @example 01920000-0000-7000-8000-000000000000
                 */
                eventId: components["parameters"]["eventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["ReportCorroboratedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "ReportCorroborated",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    disputeReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The report: the `eventId` of the event it was recorded as.
                 * @example 01920000-0000-7000-8000-000000000000
                 */
                eventId: components["parameters"]["eventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "Kremlin",
                 *       "statement": "No such call took place.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["ReportDisputedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "ReportDisputed",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    retractReport: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The report: the `eventId` of the event it was recorded as.
                 * @example 01920000-0000-7000-8000-000000000000
                 */
                eventId: components["parameters"]["eventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The agency withdrew its story.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["ReportRetractedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "ReportRetracted",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeNegotiation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Both sides accepted the agenda.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["NegotiationResumedBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "NegotiationResumed",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "negotiationId": "ukraine-talks-2025"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stallNegotiation: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "No date could be agreed.",
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk.",
                 *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10"
                 *     }
                 */
                "application/json": components["schemas"]["NegotiationStalledBody"];
            };
        };
        responses: {
            /** @description Recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d10",
                     *       "type": "NegotiationStalled",
                     *       "stream": "negotiation-ukraine-talks-2025",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "negotiationId": "ukraine-talks-2025"
                     *     }
                     */
                    "application/json": components["schemas"]["Recorded"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listStances: {
        parameters: {
            query?: {
                /**
                 * @description Only what concerns this party.
                 * @example RU
                 */
                party?: components["parameters"]["party"];
                /**
                 * @description Only what concerns this issue.
                 * @example ceasefire-first
                 */
                issue?: components["parameters"]["issue"];
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer; with `Accept: text/csv` a table, with a byte order mark, for a spreadsheet. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:50.636Z",
                     *       "position": "32",
                     *       "stances": [
                     *         {
                     *           "stance": "opposes",
                     *           "score": null,
                     *           "salience": null,
                     *           "summary": "Russia is not ready for a ceasefire soon; this is the basic difference between the two sides.",
                     *           "quote": null,
                     *           "conditions": [],
                     *           "speaker": {
                     *             "name": "Sergey Lavrov",
                     *             "office": "Foreign Minister of Russia"
                     *           },
                     *           "statedOn": "2025-10-21",
                     *           "precision": "day",
                     *           "positionId": "ru-ceasefire-front-line",
                     *           "statementId": null,
                     *           "issueId": "ceasefire-front-line",
                     *           "eventId": "f3eeae2e-e853-5422-8acf-02d4fc884d0d",
                     *           "source": {
                     *             "outlet": "NBC News",
                     *             "relayedBy": [
                     *               {
                     *                 "name": "Andrei Fedorov",
                     *                 "office": "former deputy foreign minister of Russia"
                     *               }
                     *             ]
                     *           },
                     *           "partyId": "RU",
                     *           "since": "2025-10-21",
                     *           "tentative": false,
                     *           "jointWith": [],
                     *           "corroborations": 0,
                     *           "disputed": false,
                     *           "conflicting": [],
                     *           "statements": 1,
                     *           "previous": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Stances"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    explainStance: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The party.
                 * @example US
                 */
                party: components["parameters"]["partyInPath"];
                /**
                 * @description The issue.
                 * @example meet-russian-president
                 */
                issue: components["parameters"]["issueInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:48:20.431Z",
                     *       "position": "32",
                     *       "partyId": "US",
                     *       "issueId": "meet-russian-president",
                     *       "stance": {
                     *         "stance": "undecided",
                     *         "score": null,
                     *         "salience": null,
                     *         "summary": "Trump will hold off on meeting Putin face to face; nothing is decided.",
                     *         "quote": "a waste of time",
                     *         "conditions": [],
                     *         "speaker": {
                     *           "name": "Donald Trump",
                     *           "office": "President of the United States"
                     *         },
                     *         "statedOn": "2025-10-21",
                     *         "precision": "day",
                     *         "positionId": "us-meet-russian-president-oval-office",
                     *         "statementId": null,
                     *         "issueId": "meet-russian-president",
                     *         "eventId": "104aee64-cb16-5511-ad0c-6d3d906ace51",
                     *         "source": null,
                     *         "partyId": "US",
                     *         "since": "2025-10-21",
                     *         "tentative": false,
                     *         "jointWith": [],
                     *         "corroborations": 0,
                     *         "disputed": false,
                     *         "conflicting": [],
                     *         "statements": 2,
                     *         "previous": {
                     *           "stance": "conditional",
                     *           "since": "2025-10-20"
                     *         }
                     *       },
                     *       "reports": [
                     *         {
                     *           "eventId": "3cbaf683-eda4-58b8-bbab-90e19ac542bd",
                     *           "type": "PositionStated",
                     *           "position": "17",
                     *           "recordedAt": "2026-11-28T12:48:20.337Z",
                     *           "occurredOn": "2025-10-20",
                     *           "precision": "day",
                     *           "stance": "conditional",
                     *           "counts": true,
                     *           "why": "superseded",
                     *           "by": {
                     *             "eventId": "104aee64-cb16-5511-ad0c-6d3d906ace51",
                     *             "type": "PositionStated",
                     *             "position": "20",
                     *             "recordedAt": "2026-11-28T12:48:20.338Z"
                     *           },
                     *           "then": {
                     *             "stance": "conditional",
                     *             "statement": "3cbaf683-eda4-58b8-bbab-90e19ac542bd"
                     *           },
                     *           "said": [],
                     *           "merges": []
                     *         }
                     *       ],
                     *       "omitted": 0,
                     *       "merges": [],
                     *       "later": []
                     *     }
                     */
                    "application/json": components["schemas"]["StanceExplanation"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getStanceHistory: {
        parameters: {
            query?: {
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
                /**
                 * @description The party.
                 * @example US
                 */
                party: components["parameters"]["partyInPath"];
                /**
                 * @description The issue.
                 * @example meet-russian-president
                 */
                issue: components["parameters"]["issueInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:51.226Z",
                     *       "position": "32",
                     *       "history": [
                     *         {
                     *           "stance": "conditional",
                     *           "from": "2025-10-20",
                     *           "to": "2025-10-21",
                     *           "precision": "day",
                     *           "eventId": "3cbaf683-eda4-58b8-bbab-90e19ac542bd",
                     *           "endedBy": "104aee64-cb16-5511-ad0c-6d3d906ace51",
                     *           "statements": [
                     *             "3cbaf683-eda4-58b8-bbab-90e19ac542bd"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StanceHistory"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    makeStatement: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Makes a retry safe: the same key and content get the first response again; other content is refused with `422`.
                 * @example 7c0e5a6e-postpone-budapest
                 */
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
                /**
                 * @description The revision that the negotiation must be at (the last `ETag`), or `*`; `412` if it has changed since.
                 * @example "7"
                 */
                "If-Match"?: components["parameters"]["If-Match"];
                /** @description What this belongs to, in the words of the caller; kept with the event. */
                "X-Correlation-Id"?: components["parameters"]["X-Correlation-Id"];
                /** @description What led to this, in the words of the caller; kept with the event. */
                "X-Causation-Id"?: components["parameters"]["X-Causation-Id"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "statementId": "ru-2025-10-21",
                 *       "parties": [
                 *         "RU"
                 *       ],
                 *       "speaker": {
                 *         "name": "Dmitry Peskov",
                 *         "office": "Kremlin spokesman",
                 *         "partyId": "CIS"
                 *       },
                 *       "positions": [
                 *         {
                 *           "issueId": "ceasefire-first",
                 *           "stance": "conditional",
                 *           "summary": "A ceasefire is possible once deliveries stop.",
                 *           "conditions": [
                 *             {
                 *               "text": "Arms deliveries stop first.",
                 *               "onParty": "US",
                 *               "issueId": "arms-deliveries"
                 *             }
                 *           ],
                 *           "score": 35,
                 *           "salience": 80,
                 *           "quote": "The sooner the deliveries stop, the better.",
                 *           "positionId": "ru-ceasefire-3",
                 *           "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d13"
                 *         }
                 *       ],
                 *       "occurredOn": "2025-10-21",
                 *       "source": {
                 *         "outlet": "Reuters",
                 *         "title": "Kremlin: no date yet for a summit",
                 *         "url": "https://www.reuters.com/world/",
                 *         "author": "Guy Faulconbridge",
                 *         "publishedOn": "2025-10-21",
                 *         "relayedBy": [
                 *           {
                 *             "name": "Dmitry Peskov",
                 *             "office": "Kremlin spokesman"
                 *           }
                 *         ],
                 *         "reliability": "B",
                 *         "credibility": 2
                 *       },
                 *       "coding": [
                 *         {
                 *           "scheme": "CAMEO",
                 *           "version": "1.1b3",
                 *           "code": "0256",
                 *           "label": "Appeal for de-escalation"
                 *         }
                 *       ],
                 *       "coder": "Second desk",
                 *       "note": "Confirmed by a second desk."
                 *     }
                 */
                "application/json": components["schemas"]["StatementBody"];
            };
        };
        responses: {
            /** @description All recorded, and durable. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["Revision-ETag"];
                    "Parley-Position": components["headers"]["Recorded-Position"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "statementId": "ru-2025-10-21",
                     *       "revision": 7,
                     *       "position": "42",
                     *       "recordedAt": "2026-11-22T09:00:00.000Z",
                     *       "events": [
                     *         {
                     *           "eventId": "0192f0c1-7f3a-7c52-9d5e-3b1f0a6c2d13",
                     *           "type": "PositionStated",
                     *           "stream": "negotiation-ukraine-talks-2025",
                     *           "revision": 7,
                     *           "position": "42",
                     *           "recordedAt": "2026-11-22T09:00:00.000Z",
                     *           "positionId": "ru-ceasefire-3"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecordedStatement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getTimeline: {
        parameters: {
            query?: {
                /**
                 * @description Only reports of this type, or of several, separated by commas: NegotiationOpened, NegotiationStalled, NegotiationResumed, NegotiationConcluded, PartyAdmitted, PartyChanged, PartyLeft, PartyReturned, PartyMerged, IssueOpened, IssueClosed, IssueReopened, IssueMerged, MeetingScheduled, MeetingPostponed, MeetingRescheduled, MeetingCancelled, MeetingHeld, CallHeld, PositionStated, PositionWithdrawn, AgreementReached, AgreementSigned, AgreementRatified, AgreementLeft, AgreementInForce, AgreementSuspended, AgreementEnded, IncidentReported, ReportRetracted, ReportCorrected, ReportCorroborated, ReportDisputed.
                 * @example PositionStated,PositionWithdrawn
                 */
                type?: components["parameters"]["type"];
                /**
                 * @description Only what concerns this party.
                 * @example RU
                 */
                party?: components["parameters"]["party"];
                /**
                 * @description Only what concerns this issue.
                 * @example ceasefire-first
                 */
                issue?: components["parameters"]["issue"];
                /**
                 * @description Only what may have happened at or after this EDTF date; days count whole.
                 * @example 2025-09-01
                 */
                from?: components["parameters"]["from"];
                /**
                 * @description Only what may have happened at or before this EDTF date; days count whole.
                 * @example 2025-10-31
                 */
                to?: components["parameters"]["to"];
                /** @description `asc` (earliest first, the default) or `desc`. */
                order?: "asc" | "desc";
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /**
                 * @description The negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiationId: components["parameters"]["negotiationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T12:14:50.966Z",
                     *       "position": "32",
                     *       "events": [
                     *         {
                     *           "position": "1",
                     *           "stream": "negotiation-ukraine-talks-2025",
                     *           "revision": 0,
                     *           "negotiationId": "ukraine-talks-2025",
                     *           "type": "NegotiationOpened",
                     *           "eventId": "72b52694-ff60-5ac8-97e4-26bdbf684c05",
                     *           "occurredOn": "2022-02",
                     *           "precision": "month",
                     *           "recordedAt": "2026-11-28T12:14:48.121Z",
                     *           "recordedBy": "anonymous",
                     *           "source": null,
                     *           "coding": [],
                     *           "coder": null,
                     *           "note": "Opened with the war itself; most of what is recorded is of 2025.",
                     *           "schemaVersion": 1,
                     *           "hash": "2505dde8a7b138d26d8a9751cc2991e422d06d18f78c862b0da7fbdf0679cb42",
                     *           "data": {
                     *             "description": "Who stood where on ending the war, as reported by 22 October 2025. Parties and issues are dated by the first report here that needs them.",
                     *             "negotiationId": "ukraine-talks-2025",
                     *             "tags": [
                     *               "Ukraine",
                     *               "Russia",
                     *               "ceasefire"
                     *             ],
                     *             "title": "Talks on ending the war in Ukraine"
                     *           },
                     *           "corrections": [],
                     *           "corroborations": [],
                     *           "disputes": [],
                     *           "merges": []
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listPartiesAcross: {
        parameters: {
            query?: {
                /**
                 * @description A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.
                 * @example ISO 3166-1 alpha-2:RU
                 */
                party?: components["parameters"]["partyAnywhere"];
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2025-10-22T23:59:59.999Z",
                     *       "knownAt": "2026-11-28T15:26:33.199Z",
                     *       "position": "32",
                     *       "parties": [
                     *         {
                     *           "party": "EU",
                     *           "name": "European Union",
                     *           "kind": "bloc",
                     *           "codes": [],
                     *           "negotiations": 1
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PartiesAcross"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    search: {
        parameters: {
            query: {
                /**
                 * @description Words, 32 at most, all of which a report has, in any order; the last one may be a beginning. Case and accents do not matter.
                 * @example ceasefire front
                 */
                q: string;
                /**
                 * @description Only reports of this type, or of several, separated by commas: NegotiationOpened, NegotiationStalled, NegotiationResumed, NegotiationConcluded, PartyAdmitted, PartyChanged, PartyLeft, PartyReturned, PartyMerged, IssueOpened, IssueClosed, IssueReopened, IssueMerged, MeetingScheduled, MeetingPostponed, MeetingRescheduled, MeetingCancelled, MeetingHeld, CallHeld, PositionStated, PositionWithdrawn, AgreementReached, AgreementSigned, AgreementRatified, AgreementLeft, AgreementInForce, AgreementSuspended, AgreementEnded, IncidentReported, ReportRetracted, ReportCorrected, ReportCorroborated, ReportDisputed.
                 * @example PositionStated,PositionWithdrawn
                 */
                type?: components["parameters"]["type"];
                /**
                 * @description A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.
                 * @example ISO 3166-1 alpha-2:RU
                 */
                party?: components["parameters"]["partyAnywhere"];
                /**
                 * @description Only in this negotiation.
                 * @example ukraine-talks-2025
                 */
                negotiation?: string;
                /**
                 * @description Only what may have happened at or after this EDTF date; days count whole.
                 * @example 2025-09-01
                 */
                from?: components["parameters"]["from"];
                /**
                 * @description Only what may have happened at or before this EDTF date; days count whole.
                 * @example 2025-10-31
                 */
                to?: components["parameters"]["to"];
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": null,
                     *       "knownAt": "2026-11-28T15:26:33.353Z",
                     *       "position": "32",
                     *       "results": [
                     *         {
                     *           "negotiationId": "ukraine-talks-2025",
                     *           "title": "Talks on ending the war in Ukraine",
                     *           "eventId": "3cbaf683-eda4-58b8-bbab-90e19ac542bd",
                     *           "type": "PositionStated",
                     *           "occurredOn": "2025-10-20",
                     *           "precision": "day",
                     *           "parties": [
                     *             {
                     *               "partyId": "US",
                     *               "name": "United States"
                     *             }
                     *           ],
                     *           "issue": {
                     *             "issueId": "meet-russian-president",
                     *             "proposition": "The President of the United States meets the President of Russia face to face."
                     *           },
                     *           "stance": "conditional",
                     *           "subject": null,
                     *           "snippet": "…agrees to a meeting only if Russia will discuss a <mark>ceasefire</mark> along the present <mark>front</mark> line.",
                     *           "fields": [
                     *             "summary",
                     *             "conditions"
                     *           ]
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SearchResults"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listStancesAcross: {
        parameters: {
            query: {
                /**
                 * @description A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.
                 * @example ISO 3166-1 alpha-2:RU
                 */
                party: components["parameters"]["requiredParty"];
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2025-10-22T23:59:59.999Z",
                     *       "knownAt": "2026-11-28T15:26:33.174Z",
                     *       "position": "32",
                     *       "stances": [
                     *         {
                     *           "negotiationId": "ukraine-talks-2025",
                     *           "title": "Talks on ending the war in Ukraine",
                     *           "partyName": "United States",
                     *           "proposition": "Ukraine gives up land that Russia has taken.",
                     *           "stance": "opposes",
                     *           "score": null,
                     *           "salience": null,
                     *           "summary": "With the support of the EU, Ukraine can win back all of its land in its original form.",
                     *           "quote": null,
                     *           "conditions": [],
                     *           "speaker": {
                     *             "name": "Donald Trump",
                     *             "office": "President of the United States"
                     *           },
                     *           "statedOn": "2025-09",
                     *           "precision": "month",
                     *           "positionId": "us-cede-territory-september",
                     *           "statementId": null,
                     *           "issueId": "cede-territory",
                     *           "eventId": "c6484cc8-ff8c-5fa2-be09-754f08f8db05",
                     *           "source": {
                     *             "outlet": "Truth Social"
                     *           },
                     *           "partyId": "US",
                     *           "since": "2025-09",
                     *           "tentative": false,
                     *           "jointWith": [],
                     *           "corroborations": 0,
                     *           "disputed": false,
                     *           "conflicting": [],
                     *           "statements": 2,
                     *           "previous": {
                     *             "stance": "supports",
                     *             "since": "[2025-01-20..2025-08-31]"
                     *           }
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["StancesAcross"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listTimelineAcross: {
        parameters: {
            query: {
                /**
                 * @description A party in whichever negotiations: its id, or `scheme:value` of one of its codes. It is the same in two where they share a code; or, where either has none, where the id is the same.
                 * @example ISO 3166-1 alpha-2:RU
                 */
                party: components["parameters"]["requiredParty"];
                /**
                 * @description Only reports of this type, or of several, separated by commas: NegotiationOpened, NegotiationStalled, NegotiationResumed, NegotiationConcluded, PartyAdmitted, PartyChanged, PartyLeft, PartyReturned, PartyMerged, IssueOpened, IssueClosed, IssueReopened, IssueMerged, MeetingScheduled, MeetingPostponed, MeetingRescheduled, MeetingCancelled, MeetingHeld, CallHeld, PositionStated, PositionWithdrawn, AgreementReached, AgreementSigned, AgreementRatified, AgreementLeft, AgreementInForce, AgreementSuspended, AgreementEnded, IncidentReported, ReportRetracted, ReportCorrected, ReportCorroborated, ReportDisputed.
                 * @example PositionStated,PositionWithdrawn
                 */
                type?: components["parameters"]["type"];
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before; it keeps the `knownAt` of the first page. */
                cursor?: components["parameters"]["cursor"];
                /**
                 * @description What was true then: an EDTF day, month or year (its end) or an RFC 3339 instant. Default: no bound.
                 * @example 2025-10-21
                 */
                asOf?: components["parameters"]["asOf"];
                /**
                 * @description What had been recorded by then: an RFC 3339 instant, a date (its end), or a place in the log (`position:42`, inclusive). Default: everything recorded.
                 * @example position:42
                 */
                knownAt?: components["parameters"]["knownAt"];
            };
            header?: {
                /**
                 * @description Waits until the projections are there: the `Parley-Position` of a command’s answer reads your own write.
                 * @example 42
                 */
                "Parley-Min-Position"?: components["parameters"]["Parley-Min-Position"];
                /**
                 * @description RFC 7089: sets both `asOf` and `knownAt` where the query omits them. The future means now.
                 * @example Tue, 21 Oct 2025 14:30:00 GMT
                 */
                "Accept-Datetime"?: components["parameters"]["Accept-Datetime"];
                /**
                 * @description The tag of an earlier response: `304` if it is still valid.
                 * @example "1-abc"
                 */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    "Parley-Position": components["headers"]["Parley-Position"];
                    "Parley-Cut-Off-Since": components["headers"]["Parley-Cut-Off-Since"];
                    "Parley-As-Of": components["headers"]["Parley-As-Of"];
                    "Parley-Known-At": components["headers"]["Parley-Known-At"];
                    "Parley-Known-Position": components["headers"]["Parley-Known-Position"];
                    "Parley-Degraded": components["headers"]["Parley-Degraded"];
                    "Memento-Datetime": components["headers"]["Memento-Datetime"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "asOf": "2025-10-22T23:59:59.999Z",
                     *       "knownAt": "2026-11-28T15:26:33.211Z",
                     *       "position": "32",
                     *       "reports": [
                     *         {
                     *           "negotiationId": "ukraine-talks-2025",
                     *           "title": "Talks on ending the war in Ukraine",
                     *           "eventId": "104aee64-cb16-5511-ad0c-6d3d906ace51",
                     *           "type": "PositionStated",
                     *           "occurredOn": "2025-10-21",
                     *           "precision": "day",
                     *           "parties": [
                     *             {
                     *               "partyId": "US",
                     *               "name": "United States"
                     *             }
                     *           ],
                     *           "issue": {
                     *             "issueId": "meet-russian-president",
                     *             "proposition": "The President of the United States meets the President of Russia face to face."
                     *           },
                     *           "stance": "undecided",
                     *           "subject": null,
                     *           "text": "Trump will hold off on meeting Putin face to face; nothing is decided."
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["TimelineAcross"];
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhooks": [
                     *         {
                     *           "webhookId": "0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2",
                     *           "url": "https://desk.example.org/events",
                     *           "description": "The desk’s chat",
                     *           "negotiations": [
                     *             "ukraine-talks-2025"
                     *           ],
                     *           "types": null,
                     *           "madeBy": "maria",
                     *           "madeAt": "2026-11-22T09:00:00.000Z",
                     *           "state": "good",
                     *           "position": "42",
                     *           "attempts": 0,
                     *           "failingSince": null,
                     *           "nextAttemptAt": null,
                     *           "error": null,
                     *           "parkedAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Webhooks"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    makeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://desk.example.org/events",
                 *       "negotiations": [
                 *         "ukraine-talks-2025"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description The webhook. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhookId": "0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2",
                     *       "url": "https://desk.example.org/events",
                     *       "description": "The desk’s chat",
                     *       "negotiations": [
                     *         "ukraine-talks-2025"
                     *       ],
                     *       "types": null,
                     *       "madeBy": "maria",
                     *       "madeAt": "2026-11-22T09:00:00.000Z",
                     *       "state": "good",
                     *       "position": "42",
                     *       "attempts": 0,
                     *       "failingSince": null,
                     *       "nextAttemptAt": null,
                     *       "error": null,
                     *       "parkedAt": null,
                     *       "secret": "whsec_…"
                     *     }
                     */
                    "application/json": components["schemas"]["MadeWebhook"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            414: components["responses"]["Problem414"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook.
                 * @example 0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2
                 */
                webhookId: components["parameters"]["webhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhookId": "0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2",
                     *       "url": "https://desk.example.org/events",
                     *       "description": "The desk’s chat",
                     *       "negotiations": [
                     *         "ukraine-talks-2025"
                     *       ],
                     *       "types": null,
                     *       "madeBy": "maria",
                     *       "madeAt": "2026-11-22T09:00:00.000Z",
                     *       "state": "good",
                     *       "position": "42",
                     *       "attempts": 0,
                     *       "failingSince": null,
                     *       "nextAttemptAt": null,
                     *       "error": null,
                     *       "parkedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook.
                 * @example 0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2
                 */
                webhookId: components["parameters"]["webhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Maximum number of entries on the page. */
                limit?: components["parameters"]["limit"];
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                /**
                 * @description The webhook.
                 * @example 0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2
                 */
                webhookId: components["parameters"]["webhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "deliveryId": "msg_6f2a1d9e-5a43-5f0a-9d37-0d6c1f0f7c11",
                     *           "position": "43",
                     *           "negotiationId": "ukraine-talks-2025",
                     *           "eventId": "01920000-0000-7000-8000-000000000000",
                     *           "type": "PositionStated",
                     *           "status": "retrying",
                     *           "attempts": 2,
                     *           "responseStatus": 500,
                     *           "error": "It answered 500.",
                     *           "firstAttemptAt": "2026-11-22T09:01:00.000Z",
                     *           "lastAttemptAt": "2026-11-22T09:01:05.000Z",
                     *           "nextAttemptAt": "2026-11-22T09:01:15.000Z"
                     *         }
                     *       ],
                     *       "nextCursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["Deliveries"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resendDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook.
                 * @example 0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2
                 */
                webhookId: components["parameters"]["webhookId"];
                /**
                 * @description The delivery: the `webhook-id` of the message.
                 * @example msg_6f2a1d9e-5a43-5f0a-9d37-0d6c1f0f7c11
                 */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveryId": "msg_6f2a1d9e-5a43-5f0a-9d37-0d6c1f0f7c11",
                     *       "position": "43",
                     *       "negotiationId": "ukraine-talks-2025",
                     *       "eventId": "01920000-0000-7000-8000-000000000000",
                     *       "type": "PositionStated",
                     *       "status": "retrying",
                     *       "attempts": 2,
                     *       "responseStatus": 500,
                     *       "error": "It answered 500.",
                     *       "firstAttemptAt": "2026-11-22T09:01:00.000Z",
                     *       "lastAttemptAt": "2026-11-22T09:01:05.000Z",
                     *       "nextAttemptAt": "2026-11-22T09:01:15.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook.
                 * @example 0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2
                 */
                webhookId: components["parameters"]["webhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhookId": "0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2",
                     *       "url": "https://desk.example.org/events",
                     *       "description": "The desk’s chat",
                     *       "negotiations": [
                     *         "ukraine-talks-2025"
                     *       ],
                     *       "types": null,
                     *       "madeBy": "maria",
                     *       "madeAt": "2026-11-22T09:00:00.000Z",
                     *       "state": "good",
                     *       "position": "42",
                     *       "attempts": 0,
                     *       "failingSince": null,
                     *       "nextAttemptAt": null,
                     *       "error": null,
                     *       "parkedAt": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The webhook.
                 * @example 0b5fd7f0-3f0e-4d0e-a7f1-9f5ae2a4c1d2
                 */
                webhookId: components["parameters"]["webhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "delivered": false,
                     *       "responseStatus": 404,
                     *       "error": "It answered 404."
                     *     }
                     */
                    "application/json": components["schemas"]["WebhookTestResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            409: components["responses"]["Problem409"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getDocsPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Problem400"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "version": "0.1.0"
                     *     }
                     */
                    "application/json": components["schemas"]["Alive"];
                };
            };
            400: components["responses"]["Problem400"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It serves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "store": {
                     *         "ok": true,
                     *         "detail": "SQLite ledger /srv/parley/ledger.db",
                     *         "cutOffMs": 0
                     *       },
                     *       "projections": {
                     *         "ok": true,
                     *         "position": "42",
                     *         "head": "42",
                     *         "lag": 0,
                     *         "parked": [],
                     *         "error": null
                     *       },
                     *       "directory": {
                     *         "ok": true,
                     *         "position": "42",
                     *         "head": "42",
                     *         "lag": 0,
                     *         "parked": [],
                     *         "error": null
                     *       },
                     *       "clock": {
                     *         "ok": true,
                     *         "detail": "Clock OK.",
                     *         "behindMs": 0
                     *       },
                     *       "webhooks": {
                     *         "ok": true,
                     *         "count": 1,
                     *         "retrying": [],
                     *         "parked": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            400: components["responses"]["Problem400"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            /** @description Not yet, no longer, or not now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "starting",
                     *       "store": {
                     *         "ok": true,
                     *         "detail": "SQLite ledger /srv/parley/ledger.db",
                     *         "cutOffMs": 0
                     *       },
                     *       "projections": {
                     *         "ok": true,
                     *         "position": "17",
                     *         "head": "42",
                     *         "lag": 25,
                     *         "parked": [],
                     *         "error": null
                     *       },
                     *       "directory": {
                     *         "ok": true,
                     *         "position": "17",
                     *         "head": "42",
                     *         "lag": 25,
                     *         "parked": [],
                     *         "error": null
                     *       },
                     *       "clock": {
                     *         "ok": true,
                     *         "detail": "Clock OK.",
                     *         "behindMs": 0
                     *       },
                     *       "webhooks": {
                     *         "ok": true,
                     *         "count": 1,
                     *         "retrying": [],
                     *         "parked": []
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the text format of Prometheus. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getOpenApiDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description The response that the client has is still valid. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    getProblemPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The cause: the last part of a problem’s `type`.
                 * @example unknown-name
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["Problem400"];
            404: components["responses"]["Problem404"];
            405: components["responses"]["Problem405"];
            414: components["responses"]["Problem414"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
