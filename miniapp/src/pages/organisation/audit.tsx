import { AuditScreen } from '@/features/organisation/components/audit-screen';
import { definePage } from '@/ui';

export default definePage(AuditScreen);
