/** To be imported before anything else: graphql and Apollo leave out checks that serve developers, and tell nobody of us. */
process.env.NODE_ENV ??= 'production';
process.env.APOLLO_TELEMETRY_DISABLED ??= 'true';
