import { Foundation1700000000001 } from './0001-foundation.js';
import { CommitmentsAndCards1700000000002 } from './0002-commitments-and-cards.js';
import { Surveys1700000000004 } from './0004-surveys.js';
import { Months1700000000005 } from './0005-months.js';
import { ErasureRequests1700000000006 } from './0006-erasure-requests.js';
import { Plaques1700000000003 } from './0003-plaques.js';
import { RulebookEditions1700000000007 } from './0007-rulebook-editions.js';
import { PublicNotices1700000000008 } from './0008-public-notices.js';
import { Items1700000000009 } from './0009-items.js';
import { Satisfaction1700000000010 } from './0010-satisfaction.js';
import { ItemRatings1700000000011 } from './0011-item-ratings.js';
import { CalendarYears1700000000012 } from './0012-calendar-years.js';
import { Delegations1700000000014 } from './0014-delegations.js';
import { Campaigns1700000000015 } from './0015-campaigns.js';
import { ItemYear1700000000013 } from './0013-item-year.js';
import { Escalation1700000000016 } from './0016-escalation.js';
import { MonthEditions1700000000017 } from './0017-month-editions.js';
import { ConsequencesAndCadences1700000000018 } from './0018-consequences-and-cadences.js';
import { Blockages1700000000021 } from './0021-blockages.js';
import { CreationStandards1700000000022 } from './0022-creation-standards.js';
import { CompanyReview1700000000020 } from './0020-company-review.js';

/** In order. A migration is never edited once it has been released. */
export const migrations = [Foundation1700000000001, CommitmentsAndCards1700000000002, Plaques1700000000003, Surveys1700000000004, Months1700000000005, ErasureRequests1700000000006, RulebookEditions1700000000007, PublicNotices1700000000008, Items1700000000009, Satisfaction1700000000010, ItemRatings1700000000011, CalendarYears1700000000012, ItemYear1700000000013, Delegations1700000000014, Campaigns1700000000015, Escalation1700000000016, MonthEditions1700000000017, ConsequencesAndCadences1700000000018, CompanyReview1700000000020, Blockages1700000000021, CreationStandards1700000000022];
