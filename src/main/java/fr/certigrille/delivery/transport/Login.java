package fr.certigrille.delivery.transport;

/** Who we are at a server, and the proof. */
public record Login(String user, Secret password) {}
