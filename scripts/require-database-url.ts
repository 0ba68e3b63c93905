if (!process.env.DATABASE_URL) {
  console.error(
    'Set DATABASE_URL to a PostgreSQL database these tests may fill and empty, ' +
      'for example DATABASE_URL=postgres://remit@localhost/remit_test',
  )
  process.exit(1)
}
