import { definePage } from '@/ui';
import { CampaignScreen } from '@/features/campaign/components/campaign-screen';

export default definePage(CampaignScreen);
