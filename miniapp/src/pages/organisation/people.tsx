import { PeopleScreen } from '@/features/organisation/components/people-screen';
import { definePage } from '@/ui';

export default definePage(PeopleScreen);
