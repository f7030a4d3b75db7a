import {
  cancelled,
  corrected,
  given,
  held,
  postponed,
  rescheduled,
  retracted,
  scheduled,
  TALKS,
} from '../../test/support/given.js';

const announced = scheduled('summit', '2025-10-16', { scheduledFor: '2025-10-30' });
const afterwards = { title: 'A summit', participants: [{ partyId: 'RU' }] };
const life = (...steps: ReturnType<typeof scheduled>[]) => given(...TALKS, announced, ...steps);
const put = (words: string) => `Read in order of dates, summit would be ${words}.`;

describe('a step of a meeting that was never recorded', () => {
  it.each([
    ['postponed', postponed('summit', '2025-10-20')],
    ['rescheduled', rescheduled('summit', '2025-10-20')],
    ['cancelled', cancelled('summit', '2025-10-20')],
  ])('cannot be %s', (_, step) => {
    given(...TALKS)
      .when(step)
      .refused(404, 'There is no meeting summit in this negotiation.');
  });

  it('can be held, where title and participants say what became known', () => {
    given(...TALKS)
      .when(held('summit', '2025-10-20', afterwards))
      .recorded();
  });

  it.each([[{}], [{ title: 'A summit' }], [{ participants: [{ partyId: 'RU' }] }]])(
    'cannot be held with %j alone',
    (said) => {
      given(...TALKS)
        .when(held('summit', '2025-10-20', said))
        .refused(
          404,
          'There is no meeting summit in this negotiation; one that became known only when it was held needs title and participants.',
        );
    },
  );
});

describe('the rule of a life', () => {
  const postponement = postponed('summit', '2025-10-17');
  const cancellation = cancelled('summit', '2025-10-17');
  const holding = held('summit', '2025-10-17');
  const again = { as: 'again' };
  const next = {
    postponed: { ...postponed('summit', '2025-10-18'), ...again },
    rescheduled: { ...rescheduled('summit', '2025-10-18'), ...again },
    cancelled: { ...cancelled('summit', '2025-10-18'), ...again },
    held: { ...held('summit', '2025-10-18'), ...again },
  };

  it.each(['postponed', 'rescheduled', 'cancelled', 'held'] as const)('scheduled → %s', (verb) => {
    life().when(next[verb]).recorded();
  });

  it.each(['postponed', 'rescheduled', 'cancelled', 'held'] as const)('postponed → %s', (verb) => {
    life(postponement).when(next[verb]).recorded();
  });

  it('cancelled → rescheduled', () => {
    life(cancellation).when(next.rescheduled).recorded();
  });

  it.each(['postponed', 'cancelled', 'held'] as const)('cancelled, and so not %s', (verb) => {
    life(cancellation)
      .when(next[verb])
      .refused(409, put(`${verb} (2025-10-18) when it is cancelled`));
  });

  it.each(['postponed', 'rescheduled', 'cancelled', 'held'] as const)('held, and so not %s', (verb) => {
    life(holding)
      .when(next[verb])
      .refused(409, put(`${verb} (2025-10-18) when it is held`));
  });

  it('goes through postponed, scheduled, cancelled and scheduled again to held', () => {
    life(
      postponed('summit', '2025-10-17'),
      rescheduled('summit', '2025-10-18'),
      cancelled('summit', '2025-10-19'),
      { ...rescheduled('summit', '2025-10-20'), as: 'again' },
    )
      .when(held('summit', '2025-10-21'))
      .recorded();
  });

  it('is one rule for each meeting', () => {
    life(holding, scheduled('other', '2025-10-16')).when(postponed('other', '2025-10-18')).recorded();
  });
});

describe('a report that comes late', () => {
  it('goes where its date belongs, when the life so read keeps the rule', () => {
    life(held('summit', '2025-10-30')).when(postponed('summit', '2025-10-20')).recorded();
  });

  it('is refused when it would follow the end', () => {
    life(held('summit', '2025-10-20'))
      .when(postponed('summit', '2025-10-21'))
      .refused(409, put('postponed (2025-10-21) when it is held'));
  });

  it('is refused when what stands already could not follow it', () => {
    life(postponed('summit', '2025-10-20'))
      .when(cancelled('summit', '2025-10-18'))
      .refused(409, put('postponed (2025-10-20) when it is cancelled'));
  });

  it('is refused before the beginning', () => {
    life()
      .when(postponed('summit', '2025-10-15'))
      .refused(409, put('postponed (2025-10-15) before it was scheduled'));
  });

  it('stands after what was recorded before it where both have one moment', () => {
    life(postponed('summit', '2025-10-20')).when(cancelled('summit', '2025-10-20')).recorded();
    life(cancelled('summit', '2025-10-20'))
      .when(postponed('summit', '2025-10-20'))
      .refused(409, put('postponed (2025-10-20) when it is cancelled'));
  });
});

describe('a vague date', () => {
  it('counts from its first day, and the refusal says which interval would do', () => {
    life()
      .when(postponed('summit', '2025-10'))
      .refused(
        409,
        `${put('postponed (2025-10-01) before it was scheduled')} 2025-10 counts from 2025-10-01; 2025-10-16/2025-10-31 would do.`,
      );
    life().when(postponed('summit', '2025-10-16/2025-10-31')).recorded();
  });

  it('counts from its first day, so that a year comes before all of its days', () => {
    life()
      .when(held('summit', '2025'))
      .refused(409, /2025 counts from 2025-01-01; \[2025-10-16\.\.2025-12-31\] would do\.$/);
    life().when(held('summit', '[2025-10-16..2025-12-31]')).recorded();
    life()
      .when(held('summit', '2025-10-01/2025-10-18'))
      .refused(409, /2025-10-01\/2025-10-18 counts from 2025-10-01; 2025-10-16\/2025-10-18 would do\.$/);
  });

  it('has a day as the hint where one day is left', () => {
    given(...TALKS, scheduled('summit', '2025-10-31'))
      .when(postponed('summit', '2025-10'))
      .refused(409, /2025-10-31 would do\.$/);
    given(...TALKS, scheduled('summit', '2025-10-31'))
      .when(postponed('summit', '2025-10-31'))
      .recorded();
  });

  it('begins the day after where the other report is an instant', () => {
    const noon = scheduled('summit', '2025-10-16T12:00:00Z');
    given(...TALKS, noon)
      .when(postponed('summit', '2025-10'))
      .refused(409, /2025-10-17\/2025-10-31 would do\.$/);
    given(...TALKS, noon)
      .when(postponed('summit', '2025-10-17/2025-10-31'))
      .recorded();
  });

  it('has no hint where no later beginning helps', () => {
    life(held('summit', '2025-10-20'))
      .when(postponed('summit', '2025-11'))
      .refused(409, put('postponed (2025-11-01) when it is held'));
  });

  it('has none where the date is a day', () => {
    life()
      .when(cancelled('summit', '2025-10-15'))
      .refused(409, put('cancelled (2025-10-15) before it was scheduled'));
  });

  it('has one for a correction, too', () => {
    life(postponed('summit', '2025-10-20'))
      .when(corrected('summit postponed', { occurredOn: '2025-10' }))
      .refused(409, /2025-10 counts from 2025-10-01; 2025-10-16\/2025-10-31 would do\.$/);
  });
});

describe('a meeting that became known when it was held', () => {
  const known = held('summit', '2025-10-20', afterwards);

  it('may be announced later, once, with an earlier date', () => {
    given(...TALKS, known)
      .when(announced)
      .recorded();
    given(...TALKS, known, announced)
      .when({ ...scheduled('summit', '2025-10-17'), as: 'again' })
      .refused(409, 'The meeting summit was already recorded: give another id.');
  });

  it('is not announced after it was held', () => {
    given(...TALKS, known)
      .when(scheduled('summit', '2025-10-21'))
      .refused(409, put('scheduled (2025-10-21) when it is held'));
  });

  it('is not announced on the day itself, which comes after what was recorded first', () => {
    given(...TALKS, known)
      .when(scheduled('summit', '2025-10-20'))
      .refused(409, put('scheduled (2025-10-20) when it is held'));
  });

  it('is held once', () => {
    given(...TALKS, known)
      .when({ ...held('summit', '2025-10-21', afterwards), as: 'again' })
      .refused(409, put('held (2025-10-21) when it is held'));
  });

  it('can be put off only once it is announced', () => {
    given(...TALKS, known)
      .when(postponed('summit', '2025-10-18'))
      .refused(409, put('postponed (2025-10-18) before it was scheduled'));
    given(...TALKS, known, announced)
      .when(postponed('summit', '2025-10-18'))
      .recorded();
  });

  it('stays when its announcement is retracted, for it says enough', () => {
    given(...TALKS, known, announced)
      .when(retracted('summit'))
      .recorded();
  });

  it('says enough still when it is corrected', () => {
    given(...TALKS, known)
      .when(corrected('summit held', { data: { outcome: 'Nothing.' } }))
      .refused(
        409,
        'Read in order of dates, the life of summit would begin with a MeetingHeld (2025-10-20) that lacks title or participants.',
      );
    given(...TALKS, known, announced)
      .when(corrected('summit held', { data: { outcome: 'Nothing.' } }))
      .recorded();
  });
});

describe('what a retraction leaves behind', () => {
  it('is no life without its beginning', () => {
    life(held('summit', '2025-10-30'))
      .when(retracted('summit'))
      .refused(
        409,
        'Read in order of dates, the life of summit would begin with a MeetingHeld (2025-10-30) that lacks title or participants.',
      );
    life(postponed('summit', '2025-10-20'))
      .when(retracted('summit'))
      .refused(409, put('postponed (2025-10-20) before it was scheduled'));
  });

  it('is no life with a step missing in the middle', () => {
    life(
      cancelled('summit', '2025-10-17'),
      rescheduled('summit', '2025-10-18'),
      postponed('summit', '2025-10-19'),
    )
      .when(retracted('summit rescheduled'))
      .refused(409, put('postponed (2025-10-19) when it is cancelled'));
  });

  it('is a life that keeps the rule, or none', () => {
    life(postponed('summit', '2025-10-17')).when(retracted('summit postponed')).recorded();
    life().when(retracted('summit')).recorded();
  });

  it('is no meeting to go on with: not by its id, nor by a step', () => {
    life(retracted('summit'))
      .when({ ...announced, as: 'again' })
      .refused(
        409,
        'The meeting summit was already recorded (in a report since retracted): give another id.',
      );
    life(retracted('summit'))
      .when(held('summit', '2025-10-30', afterwards))
      .refused(409, 'All reports of the meeting summit have been retracted: it no longer counts.');
    life(retracted('summit'))
      .when(postponed('summit', '2025-10-30'))
      .refused(409, 'All reports of the meeting summit have been retracted: it no longer counts.');
  });

  it('can be restored, where the life so read keeps the rule', () => {
    life(retracted('summit')).when(retracted('summit retracted')).recorded();
    life(cancelled('summit', '2025-10-17'), retracted('summit cancelled'), postponed('summit', '2025-10-18'))
      .when(retracted('summit cancelled retracted'))
      .refused(409, put('postponed (2025-10-18) when it is cancelled'));
  });

  it('begins a second time only by restoring what began it', () => {
    const known = held('summit', '2025-10-20', afterwards);
    given(...TALKS, announced, known, retracted('summit'))
      .when({ ...scheduled('summit', '2025-10-17'), as: 'again' })
      .refused(409, 'The meeting summit was already recorded: give another id.');
    given(...TALKS, announced, known, retracted('summit'))
      .when(retracted('summit retracted'))
      .recorded();
  });
});

describe('what a correction leaves behind', () => {
  it('keeps the rule with the date anew', () => {
    life(postponed('summit', '2025-10-17'))
      .when(corrected('summit postponed', { occurredOn: '2025-10-15' }))
      .refused(409, put('postponed (2025-10-15) before it was scheduled'));
    life(postponed('summit', '2025-10-17'))
      .when(corrected('summit', { occurredOn: '2025-10-18' }))
      .refused(409, put('postponed (2025-10-17) before it was scheduled'));
    life(postponed('summit', '2025-10-17'), held('summit', '2025-10-20'))
      .when(corrected('summit postponed', { occurredOn: '2025-10-21' }))
      .refused(409, put('postponed (2025-10-21) when it is held'));
    life(postponed('summit', '2025-10-17'))
      .when(corrected('summit postponed', { occurredOn: '2025-10-16' }))
      .recorded();
  });

  it('keeps the place of the original among reports of one moment', () => {
    life(
      cancelled('summit', '2025-10-17'),
      rescheduled('summit', '2025-10-18'),
      postponed('summit', '2025-10-20'),
    )
      .when(corrected('summit cancelled', { occurredOn: '2025-10-18' }))
      .recorded();
    life(
      cancelled('summit', '2025-10-17'),
      rescheduled('summit', '2025-10-18'),
      postponed('summit', '2025-10-20'),
    )
      .when(corrected('summit rescheduled', { occurredOn: '2025-10-20' }))
      .recorded();
    life(
      cancelled('summit', '2025-10-17'),
      rescheduled('summit', '2025-10-18'),
      postponed('summit', '2025-10-20'),
    )
      .when(corrected('summit rescheduled', { occurredOn: '2025-10-21' }))
      .refused(409, put('postponed (2025-10-20) when it is cancelled'));
  });

  it('keeps the rule when the correction is itself retracted', () => {
    life(corrected('summit', { occurredOn: '2025-10-10' }), postponed('summit', '2025-10-12'))
      .when(retracted('summit corrected'))
      .refused(409, put('postponed (2025-10-12) before it was scheduled'));
    life(corrected('summit', { occurredOn: '2025-10-10' }), postponed('summit', '2025-10-16'))
      .when(retracted('summit corrected'))
      .recorded();
  });

  it('is judged by what stands, correction on correction', () => {
    life(postponed('summit', '2025-10-17'), corrected('summit postponed', { occurredOn: '2025-10-19' }), {
      ...corrected('summit', { occurredOn: '2025-10-18' }),
      as: 'first',
    })
      .when({ ...corrected('summit', { occurredOn: '2025-10-20' }), as: 'second' })
      .refused(409, put('postponed (2025-10-19) before it was scheduled'));
  });
});
