import { definePage } from '@/ui';
import { CalendarScreen } from '@/features/organisation/components/calendar-screen';

export default definePage(CalendarScreen);
