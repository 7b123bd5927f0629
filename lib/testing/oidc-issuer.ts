import { createServer } from "node:http";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { listen } from "./listen";

type SigningKey = { kid: string; algorithm: string; privateKey: CryptoKey; jwk: object };

/** An issuer of tokens on loopback that publishes its keys, can change them, and can be out of order. */
export async function startIssuer() {
  let keys: SigningKey[] = [];
  let isBroken = false;
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.writeHead(isBroken ? 500 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify({ keys: keys.map((key) => key.jwk) }));
  });
  const url = await listen(server);

  const rotate = async (algorithm = "RS256") => {
    const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const kid = `key-${Math.random()}`;
    keys = [{ kid, algorithm, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: "sig" } }];
  };
  await rotate();

  return {
    url,
    jwksUrl: `${url}/jwks`,
    rotate,
    breakDown: () => {
      isBroken = true;
    },
    timesAsked: () => asked,
    /** A token of the present key; whatever is not said is as it should be. */
    token: async (claims: JWTPayload = {}, header: { kid?: string } = {}) => {
      const [key] = keys;
      if (!key) throw new Error("An issuer has a key");
      const now = Math.floor(Date.now() / 1000);

      return new SignJWT({ iss: url, aud: "glassdesk", sub: "someone", iat: now, exp: now + 300, ...claims })
        .setProtectedHeader({ alg: key.algorithm, kid: key.kid, ...header })
        .sign(key.privateKey);
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

export type Issuer = Awaited<ReturnType<typeof startIssuer>>;
