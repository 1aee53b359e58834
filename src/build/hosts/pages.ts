/**
 * Workflows for GitHub Pages and GitLab Pages. Neither lets a site set headers: the pages carry their policy themselves.
 * The whole history is taken, because the build's clock is the date of the commit.
 */

/** For `.github/workflows/pages.yml`. */
export const githubPages = `name: Pages
on:
  push:
    branches: [main]
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm ci --omit=dev
      - run: npm run build
        env:
          SITE_URL: \${{ steps.pages.outputs.base_url }}
      # Jekyll would leave out the folder _astro.
      - run: touch dist/.nojekyll
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
`;

/** For `.gitlab-ci.yml`. */
export const gitlabPages = `pages:
  image: node:24
  variables:
    GIT_DEPTH: 0
  script:
    - npm ci --omit=dev
    - SITE_URL="$CI_PAGES_URL" npm run build
    - rm -rf public
    - mv dist public
  artifacts:
    paths:
      - public
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
