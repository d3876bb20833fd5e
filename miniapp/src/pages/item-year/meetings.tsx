import { definePage } from '@/ui';
import { MeetingsScreen } from '@/features/item-year/components/meetings-screen';

export default definePage(MeetingsScreen);
