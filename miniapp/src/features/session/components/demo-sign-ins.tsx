import { signInAsDemo, type listDemoSignIns, type ResponseOf } from '@liangpai/shared/contracts';
import { useSubmit, type SignedIn } from '@/platform';
import { Avatar, Box, Card, Icon, Meta, Note, Pressable, ProblemNote } from '@/ui';

type DemoPerson = ResponseOf<typeof listDemoSignIns>['people'][number];

export interface DemoSignInsProps {
  people: readonly DemoPerson[];
  onSignedIn: (signedIn: SignedIn) => void;
}

/** Trial installations only: choose somebody to be. */
export function DemoSignIns({ people, onSignedIn }: DemoSignInsProps) {
  const { submit, isSending, problem, isOffline } = useSubmit(signInAsDemo);
  const enterprises = [...new Set(people.map((person) => person.enterprise))];
  const enter = async (person: DemoPerson) => {
    const result = await submit({ personId: person.personId });
    if (result.kind === 'done') onSignedIn(result.value);
  };
  return (
    <>
      <ProblemNote problem={problem} />
      {isOffline ? <Note tone="amber" title="现在没有网络">请连上网络再试。</Note> : null}
      {enterprises.map((enterprise) => (
        <Card key={enterprise} title={enterprise}>
          <Box className="lp-demo-people">
            {people.filter((person) => person.enterprise === enterprise).map((person) => (
              <Pressable key={person.personId} className="lp-demo-person" isDisabled={isSending} label={`以${person.label}${person.name}的身份进入`} onPress={() => void enter(person)}>
                <Avatar name={person.name} />
                <Box className="lp-row-main">
                  <Box className="lp-demo-role">{person.label}</Box>
                  <Meta>{`${person.name} · ${person.employeeNo}`}</Meta>
                  <Meta>{person.hint}</Meta>
                </Box>
                <Icon name="next" colour="muted" size={1} />
              </Pressable>
            ))}
          </Box>
        </Card>
      ))}
      <Meta>演示人员和数据都是虚构的。</Meta>
    </>
  );
}
