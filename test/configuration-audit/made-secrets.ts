// Values in the formats of real secrets, put together here so that no scanner takes this file for a leak.
const join = (...parts: string[]) => parts.join('')

export const SECRETS = {
  github: join('gh', 'p_', 'Zq3'.repeat(12)),
  githubFine: join(
    'github',
    '_pat_',
    'A1b2C3d4E5'.repeat(2),
    'Zz',
    '_',
    'q7W8e9R0t1'.repeat(5),
    'abcdefghi',
  ),
  openai: join('sk', '-proj-', 'T4h8Kq2Lm9'.repeat(5), 'T3BlbkFJ', 'x7Zp3Vn5Rw'.repeat(5)),
  anthropic: join('sk', '-ant-api03-', 'Rk7Tz2Qm9X'.repeat(9), 'abcAA'),
  aws: join('AK', 'IA', 'Q3EGRZ7LMNP2VWXY'),
  slack: join('xo', 'xb-', '2847162938471-', '5827364918273-', 'aZ9bY8cX7dW6eV5fU4gT3hS2'),
  stripe: join('sk', '_live_', '51Hq7Rz2Lk9Tw4Xm8Vb3Nc6P'),
  google: join('AI', 'za', 'SyD4k9Lm2Qw7Xz3Vb8Nc5Rt6Yp1Hj0Gf2K'),
  gitlab: join('gl', 'pat-', 'q8Zr3Xk7Lm2Vw9Tb4Nc6'),
  npm: join('np', 'm_', 'a7Xk2Lm9Qw4Zr8Vb3Nc6Tp1Hj5Gf0Sd7RtYe'),
  privateKey: join(
    '-----BEGIN',
    ' OPENSSH PRIVATE KEY-----\n',
    'b3BlbnNzaC1rZXk'.repeat(4),
    '\n-----END OPENSSH PRIVATE KEY-----',
  ),
  random: 'q7Zr3Xk9Lm2Vw8Tb4Nc6Hp5Gd1Jf0',
  hex: '9f3c7a1e5b8d2046f1a9c3e7b5d80246',
  dbPassword: 'Tr0ub4dor-7431-horse',
}
