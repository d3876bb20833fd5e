import { PersonScreen } from '@/features/organisation/components/person-screen';
import { definePage } from '@/ui';

export default definePage(PersonScreen);
